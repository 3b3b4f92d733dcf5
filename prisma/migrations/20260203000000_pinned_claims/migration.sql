-- What an editor settled of a claim's event holds against everything that is read later.
ALTER TABLE "Claim" ADD COLUMN     "pinned" BOOLEAN NOT NULL DEFAULT false;

-- Saving asks for each event and actor at hand from whom editors told it apart.
CREATE INDEX "MatchCandidate_different_left" ON "MatchCandidate" ("leftId") WHERE "verdict" = 'DIFFERENT';
CREATE INDEX "MatchCandidate_different_right" ON "MatchCandidate" ("rightId") WHERE "verdict" = 'DIFFERENT';
