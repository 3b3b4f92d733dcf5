-- Who takes part with whom is read from the index alone.
CREATE INDEX "Participation_now_actor_state" ON "Participation" ("actorId", "stateId") WHERE "validTo" IS NULL;

-- The orders of lists by the article's day: what has no day comes last both ways.
CREATE INDEX "Claim_published_descending" ON "Claim" ((coalesce("publishedOn", DATE '0001-01-01')), "id");
CREATE INDEX "Claim_published_ascending" ON "Claim" ((coalesce("publishedOn", DATE '9999-12-31')), "id");
CREATE INDEX "Article_published_descending" ON "Article" ((coalesce("publishedOn", DATE '0001-01-01')), "id");
CREATE INDEX "Article_published_ascending" ON "Article" ((coalesce("publishedOn", DATE '9999-12-31')), "id");
