-- Sizes of an actor's lists, by type and status, are counted from the index alone.
CREATE INDEX "Participation_now_counted_idx" ON "Participation" ("actorId", "type", "status") WHERE "validTo" IS NULL;

-- What may lie within a range of days: spans that overlap it, an open end being one without a bound.
CREATE INDEX "EventState_now_span_idx" ON "EventState" USING gist (daterange("earliest", "latest", '[]')) WHERE "validTo" IS NULL;

-- Whether a claim of a day or before has a place as its scene.
CREATE INDEX "Claim_placeId_idx" ON "Claim" ("placeId") WHERE "placeId" IS NOT NULL;
