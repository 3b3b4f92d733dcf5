-- Requests within the minute, for rate limits that several servers keep together. Unlogged: counting writes no log of
-- its own, and a crash, which empties the table, lets everybody begin anew.
CREATE UNLOGGED TABLE "RequestCount" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RequestCount_pkey" PRIMARY KEY ("key")
);
