-- CreateTable
CREATE TABLE "WebAddress" (
    "url" TEXT COLLATE "C" NOT NULL,
    "etag" TEXT COLLATE "C",
    "lastModified" TEXT COLLATE "C",
    "notBefore" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WebAddress_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "FeedItem" (
    "addressUrl" TEXT COLLATE "C" NOT NULL,
    "id" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "isDone" BOOLEAN NOT NULL,
    "failures" INTEGER NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FeedItem_pkey" PRIMARY KEY ("addressUrl", "id"),
    CONSTRAINT "FeedItem_failures_check" CHECK ("failures" >= 0)
);

-- AddForeignKey
ALTER TABLE "FeedItem" ADD CONSTRAINT "FeedItem_addressUrl_fkey" FOREIGN KEY ("addressUrl") REFERENCES "WebAddress"("url") ON DELETE CASCADE ON UPDATE CASCADE;
