-- CreateTable
CREATE TABLE "Alert" (
    "name" TEXT COLLATE "C" NOT NULL,
    "where" JSONB NOT NULL,
    "kinds" "ChangeKind"[],
    "url" TEXT COLLATE "C",
    "secret" TEXT COLLATE "C",
    "position" BIGINT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT COLLATE "C",
    "nextAttemptAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),
    "leasedBy" TEXT COLLATE "C",
    "leasedUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("name"),
    CONSTRAINT "Alert_name_check" CHECK ("name" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("name") <= 80),
    CONSTRAINT "Alert_secret_check" CHECK (("url" IS NULL) = ("secret" IS NULL)),
    CONSTRAINT "Alert_lease_check" CHECK (("leasedBy" IS NULL) = ("leasedUntil" IS NULL)),
    CONSTRAINT "Alert_failures_check" CHECK ("failures" >= 0 AND "position" >= 0)
);
