-- Spellings of one name are found by equality. Whoever compares two names (src/resolve/compare-names.ts) wants the given
-- names to be equal but for romanization, be the family name last or first; what is written here the same way is a key.

-- What romanizations write in several ways, brought to one.
CREATE FUNCTION "fold_romanization"("name" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN regexp_replace(regexp_replace(replace(replace(regexp_replace(replace(replace("name",
  'kh', 'h'), 'x', 'ks'), 'y|(?<=[aeiou])j', 'i', 'g'), 'ph', 'f'), 'w', 'v'), 'oo|ou', 'u', 'g'), '(.)\1+', '\1', 'g');

-- The given names of a full name whose family name stands last.
CREATE FUNCTION "spelling_before_family"("name" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN "fold_romanization"(replace(regexp_replace("name", ' [^ ]*$', ''), ' ', ''));

-- Family name and given names of a full name whose family name stands first.
CREATE FUNCTION "spelling_after_family"("name" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN "fold_romanization"(split_part("name", ' ', 1)) || ' '
  || "fold_romanization"(replace(substr("name", strpos("name", ' ') + 1), ' ', ''));

CREATE INDEX "ActorName_before_family_idx" ON "ActorName" ("spelling_before_family"("normal")) WHERE strpos("normal", ' ') > 0;
CREATE INDEX "ActorName_after_family_idx" ON "ActorName" ("spelling_after_family"("normal")) WHERE strpos("normal", ' ') > 0;
