-- Names are compared by trigrams and without accents.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('PERSON', 'COUNTRY', 'ORGANIZATION');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('GOVERNMENT', 'NEWS_AGENCY', 'NEWS_OUTLET', 'INTERGOVERNMENTAL', 'COMPANY', 'PARTY', 'ARMED_GROUP', 'OTHER');

-- CreateEnum
CREATE TYPE "PlaceKind" AS ENUM ('REGION', 'CITY', 'SITE');

-- CreateEnum
CREATE TYPE "EventType" AS ENUM ('MEETING', 'CALL', 'VISIT', 'AGREEMENT', 'ACCUSATION', 'STATEMENT', 'AID', 'SANCTION', 'THREAT', 'PROTEST', 'ATTACK', 'ELECTION', 'OTHER');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('OCCURRED', 'ONGOING', 'PLANNED', 'POSTPONED', 'CANCELLED', 'ALLEGED', 'DENIED');

-- CreateEnum
CREATE TYPE "ParticipantRole" AS ENUM ('PARTICIPANT', 'VISITOR', 'HOST', 'ACCUSER', 'ACCUSED', 'SPEAKER', 'ADDRESSEE', 'GIVER', 'RECEIVER', 'SIGNATORY', 'TARGET', 'ORGANIZER');

-- CreateEnum
CREATE TYPE "EventLinkKind" AS ENUM ('PART_OF', 'FOLLOWS', 'CONCERNS', 'IMPLEMENTS');

-- CreateEnum
CREATE TYPE "Modality" AS ENUM ('REPORTED', 'STATED', 'ALLEGED', 'DENIED', 'SPECULATED', 'ANNOUNCED');

-- CreateEnum
CREATE TYPE "RecordStatus" AS ENUM ('CURRENT', 'CORRECTED', 'RETRACTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "ExtractionMethod" AS ENUM ('CURATED', 'RULE', 'MODEL');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'SEASON', 'YEAR', 'INTERVAL', 'BEFORE', 'AFTER', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "NodeType" AS ENUM ('PERSON', 'COUNTRY', 'ORGANIZATION', 'PLACE', 'POST', 'ARTICLE', 'EVENT', 'CLAIM');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('ADDED', 'UPDATED', 'CORRECTED', 'RETRACTED', 'REVIEWED', 'MERGED', 'SPLIT');

-- CreateEnum
CREATE TYPE "MatchVerdict" AS ENUM ('SAME', 'DIFFERENT');

-- CreateTable
CREATE TABLE "Actor" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" "ActorKind" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortName" TEXT COLLATE "C" NOT NULL,
    "mergedIntoId" TEXT COLLATE "C",
    "eventCount" INTEGER NOT NULL DEFAULT 0,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT COLLATE "C" NOT NULL,
    "countryId" TEXT COLLATE "C",

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Country" (
    "id" TEXT COLLATE "C" NOT NULL,
    "code" TEXT COLLATE "C" NOT NULL,
    "code3" TEXT COLLATE "C" NOT NULL,
    "numeric" TEXT COLLATE "C",
    "capital" TEXT COLLATE "C",
    "region" TEXT COLLATE "C",
    "subregion" TEXT COLLATE "C",
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "flag" TEXT COLLATE "C",

    CONSTRAINT "Country_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" "OrganizationKind" NOT NULL DEFAULT 'OTHER',
    "countryId" TEXT COLLATE "C",

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActorName" (
    "actorId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "normal" TEXT COLLATE "C" NOT NULL,
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "source" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ActorName_pkey" PRIMARY KEY ("actorId","name")
);

-- CreateTable
CREATE TABLE "Identifier" (
    "actorId" TEXT COLLATE "C" NOT NULL,
    "scheme" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Identifier_pkey" PRIMARY KEY ("scheme","value")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "label" TEXT COLLATE "C" NOT NULL,
    "sortLabel" TEXT COLLATE "C" NOT NULL,
    "countryId" TEXT COLLATE "C",
    "organizationId" TEXT COLLATE "C",

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostHolding" (
    "postId" TEXT COLLATE "C" NOT NULL,
    "personId" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "heldOn" DATE,

    CONSTRAINT "PostHolding_pkey" PRIMARY KEY ("claimId","personId","postId")
);

-- CreateTable
CREATE TABLE "Affiliation" (
    "personId" TEXT COLLATE "C" NOT NULL,
    "countryId" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "seenOn" DATE,

    CONSTRAINT "Affiliation_pkey" PRIMARY KEY ("claimId","personId","countryId")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "sortName" TEXT COLLATE "C" NOT NULL,
    "kind" "PlaceKind" NOT NULL,
    "countryId" TEXT COLLATE "C",
    "partOfId" TEXT COLLATE "C",
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlaceName" (
    "placeId" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "normal" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "PlaceName_pkey" PRIMARY KEY ("placeId","name")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "documentKey" TEXT COLLATE "C" NOT NULL,
    "url" TEXT COLLATE "C",
    "publishedOn" DATE,
    "headline" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "publisherId" TEXT COLLATE "C",
    "duplicateOfId" TEXT COLLATE "C",
    "retracted" BOOLEAN NOT NULL DEFAULT false,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "currentVersionId" TEXT COLLATE "C",
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "contentHash" TEXT COLLATE "C" NOT NULL,
    "headline" TEXT COLLATE "C" NOT NULL,
    "body" TEXT COLLATE "C" NOT NULL,
    "extractor" TEXT COLLATE "C" NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "search" tsvector,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleCredit" (
    "articleId" TEXT COLLATE "C" NOT NULL,
    "organizationId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ArticleCredit_pkey" PRIMARY KEY ("articleId","organizationId")
);

-- CreateTable
CREATE TABLE "Mention" (
    "versionId" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "surface" TEXT COLLATE "C" NOT NULL,
    "actorId" TEXT COLLATE "C",
    "placeId" TEXT COLLATE "C",

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("versionId","start","end")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "type" "EventType" NOT NULL,
    "mergedIntoId" TEXT COLLATE "C",
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventState" (
    "id" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "type" "EventType" NOT NULL,
    "status" "EventStatus" NOT NULL,
    "title" TEXT COLLATE "C" NOT NULL,
    "edtf" TEXT COLLATE "C",
    "earliest" DATE,
    "latest" DATE,
    "precision" "DatePrecision" NOT NULL DEFAULT 'UNKNOWN',
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "verbatim" TEXT COLLATE "C",
    "sortDate" DATE NOT NULL,
    "sortDateAscending" DATE NOT NULL,
    "placeId" TEXT COLLATE "C",
    "countryId" TEXT COLLATE "C",
    "articles" INTEGER NOT NULL,
    "origins" INTEGER NOT NULL,
    "reviewed" BOOLEAN NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Participation" (
    "stateId" TEXT COLLATE "C" NOT NULL,
    "actorId" TEXT COLLATE "C" NOT NULL,
    "eventId" TEXT COLLATE "C" NOT NULL,
    "roles" "ParticipantRole"[],
    "onBehalfOfId" TEXT COLLATE "C",
    "postId" TEXT COLLATE "C",
    "represented" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,
    "validFrom" DATE,
    "validTo" DATE,
    "type" "EventType" NOT NULL,
    "status" "EventStatus" NOT NULL,
    "sortDate" DATE NOT NULL,
    "sortDateAscending" DATE NOT NULL,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("stateId","actorId")
);

-- CreateTable
CREATE TABLE "EventLink" (
    "fromId" TEXT COLLATE "C" NOT NULL,
    "kind" "EventLinkKind" NOT NULL,
    "toId" TEXT COLLATE "C" NOT NULL,
    "validFrom" DATE,

    CONSTRAINT "EventLink_pkey" PRIMARY KEY ("fromId","kind","toId")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "versionId" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "eventId" TEXT COLLATE "C",
    "statement" TEXT COLLATE "C" NOT NULL,
    "type" "EventType",
    "status" "EventStatus",
    "modality" "Modality" NOT NULL,
    "negated" BOOLEAN NOT NULL DEFAULT false,
    "attributedToId" TEXT COLLATE "C",
    "edtf" TEXT COLLATE "C",
    "earliest" DATE,
    "latest" DATE,
    "precision" "DatePrecision" NOT NULL DEFAULT 'UNKNOWN',
    "approximate" BOOLEAN NOT NULL DEFAULT false,
    "verbatim" TEXT COLLATE "C",
    "placeId" TEXT COLLATE "C",
    "countryId" TEXT COLLATE "C",
    "method" "ExtractionMethod" NOT NULL,
    "rule" TEXT COLLATE "C" NOT NULL,
    "confidence" DOUBLE PRECISION,
    "reviewed" BOOLEAN NOT NULL DEFAULT false,
    "record" "RecordStatus" NOT NULL DEFAULT 'CURRENT',
    "supersedesId" TEXT COLLATE "C",
    "publishedOn" DATE,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "searchText" TEXT COLLATE "C" NOT NULL,
    "search" tsvector,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimParticipant" (
    "claimId" TEXT COLLATE "C" NOT NULL,
    "actorId" TEXT COLLATE "C" NOT NULL,
    "roles" "ParticipantRole"[],
    "onBehalfOfId" TEXT COLLATE "C",
    "postId" TEXT COLLATE "C",
    "position" INTEGER NOT NULL,

    CONSTRAINT "ClaimParticipant_pkey" PRIMARY KEY ("claimId","actorId")
);

-- CreateTable
CREATE TABLE "ClaimLink" (
    "fromId" TEXT COLLATE "C" NOT NULL,
    "kind" "EventLinkKind" NOT NULL,
    "toId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ClaimLink_pkey" PRIMARY KEY ("fromId","kind","toId")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT COLLATE "C" NOT NULL,
    "claimId" TEXT COLLATE "C" NOT NULL,
    "articleId" TEXT COLLATE "C" NOT NULL,
    "versionId" TEXT COLLATE "C" NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT COLLATE "C" NOT NULL,
    "prefix" TEXT COLLATE "C" NOT NULL,
    "suffix" TEXT COLLATE "C" NOT NULL,
    "sentence" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MatchCandidate" (
    "id" TEXT COLLATE "C" NOT NULL,
    "nodeType" "NodeType" NOT NULL,
    "leftId" TEXT COLLATE "C" NOT NULL,
    "rightId" TEXT COLLATE "C" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" TEXT[] COLLATE "C",
    "verdict" "MatchVerdict",
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MatchCandidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlugAlias" (
    "nodeType" "NodeType" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "nodeId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "SlugAlias_pkey" PRIMARY KEY ("nodeType","slug")
);

-- CreateTable
CREATE TABLE "Change" (
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "by" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C",
    "nodeType" "NodeType" NOT NULL,
    "nodeId" TEXT COLLATE "C" NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "Actor_slug_key" ON "Actor"("slug");

-- CreateIndex
CREATE INDEX "Actor_kind_sortName_id_idx" ON "Actor"("kind", "sortName", "id");

-- CreateIndex
CREATE INDEX "Actor_kind_eventCount_id_idx" ON "Actor"("kind", "eventCount" DESC, "id");

-- CreateIndex
CREATE INDEX "Actor_mergedIntoId_idx" ON "Actor"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Person_countryId_idx" ON "Person"("countryId");

-- CreateIndex
CREATE UNIQUE INDEX "Country_code_key" ON "Country"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Country_code3_key" ON "Country"("code3");

-- CreateIndex
CREATE INDEX "Organization_countryId_idx" ON "Organization"("countryId");

-- CreateIndex
CREATE INDEX "ActorName_normal_idx" ON "ActorName"("normal");

-- CreateIndex
CREATE INDEX "ActorName_normal_trigram_idx" ON "ActorName" USING GIN ("normal" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Identifier_actorId_idx" ON "Identifier"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Post_slug_key" ON "Post"("slug");

-- CreateIndex
CREATE INDEX "Post_countryId_sortLabel_id_idx" ON "Post"("countryId", "sortLabel", "id");

-- CreateIndex
CREATE INDEX "Post_organizationId_idx" ON "Post"("organizationId");

-- CreateIndex
CREATE INDEX "Post_sortLabel_id_idx" ON "Post"("sortLabel", "id");

-- CreateIndex
CREATE INDEX "PostHolding_personId_postId_heldOn_idx" ON "PostHolding"("personId", "postId", "heldOn");

-- CreateIndex
CREATE INDEX "PostHolding_postId_heldOn_idx" ON "PostHolding"("postId", "heldOn");

-- CreateIndex
CREATE INDEX "Affiliation_personId_seenOn_idx" ON "Affiliation"("personId", "seenOn");

-- CreateIndex
CREATE INDEX "Affiliation_countryId_seenOn_idx" ON "Affiliation"("countryId", "seenOn");

-- CreateIndex
CREATE UNIQUE INDEX "Place_slug_key" ON "Place"("slug");

-- CreateIndex
CREATE INDEX "Place_sortName_id_idx" ON "Place"("sortName", "id");

-- CreateIndex
CREATE INDEX "Place_countryId_sortName_id_idx" ON "Place"("countryId", "sortName", "id");

-- CreateIndex
CREATE INDEX "Place_partOfId_idx" ON "Place"("partOfId");

-- CreateIndex
CREATE INDEX "PlaceName_normal_idx" ON "PlaceName"("normal");

-- CreateIndex
CREATE INDEX "PlaceName_normal_trigram_idx" ON "PlaceName" USING GIN ("normal" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Article_documentKey_key" ON "Article"("documentKey");

-- CreateIndex
CREATE UNIQUE INDEX "Article_currentVersionId_key" ON "Article"("currentVersionId");

-- CreateIndex
CREATE INDEX "Article_publishedOn_id_idx" ON "Article"("publishedOn", "id");

-- CreateIndex
CREATE INDEX "Article_publisherId_publishedOn_id_idx" ON "Article"("publisherId", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Article_recordedAt_id_idx" ON "Article"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "Article_contentHash_idx" ON "Article"("contentHash");

-- CreateIndex
CREATE INDEX "ArticleVersion_search_idx" ON "ArticleVersion" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_articleId_contentHash_key" ON "ArticleVersion"("articleId", "contentHash");

-- CreateIndex
CREATE INDEX "ArticleCredit_organizationId_articleId_idx" ON "ArticleCredit"("organizationId", "articleId");

-- CreateIndex
CREATE INDEX "Mention_actorId_articleId_idx" ON "Mention"("actorId", "articleId");

-- CreateIndex
CREATE INDEX "Mention_placeId_articleId_idx" ON "Mention"("placeId", "articleId");

-- CreateIndex
CREATE INDEX "Mention_articleId_start_idx" ON "Mention"("articleId", "start");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_mergedIntoId_idx" ON "Event"("mergedIntoId");

-- CreateIndex
CREATE INDEX "EventState_eventId_validFrom_idx" ON "EventState"("eventId", "validFrom");

-- CreateIndex
CREATE INDEX "Participation_eventId_position_idx" ON "Participation"("eventId", "position");

-- CreateIndex
CREATE INDEX "Participation_actorId_sortDate_eventId_idx" ON "Participation"("actorId", "sortDate", "eventId");

-- CreateIndex
CREATE INDEX "EventLink_toId_kind_idx" ON "EventLink"("toId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_supersedesId_key" ON "Claim"("supersedesId");

-- CreateIndex
CREATE INDEX "Claim_eventId_publishedOn_id_idx" ON "Claim"("eventId", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Claim_articleId_position_idx" ON "Claim"("articleId", "position");

-- CreateIndex
CREATE INDEX "Claim_attributedToId_publishedOn_id_idx" ON "Claim"("attributedToId", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Claim_modality_publishedOn_id_idx" ON "Claim"("modality", "publishedOn", "id");

-- CreateIndex
CREATE INDEX "Claim_publishedOn_id_idx" ON "Claim"("publishedOn", "id");

-- CreateIndex
CREATE INDEX "Claim_recordedAt_id_idx" ON "Claim"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "Claim_search_idx" ON "Claim" USING GIN ("search");

-- CreateIndex
CREATE INDEX "ClaimParticipant_actorId_idx" ON "ClaimParticipant"("actorId");

-- CreateIndex
CREATE INDEX "ClaimLink_toId_idx" ON "ClaimLink"("toId");

-- CreateIndex
CREATE INDEX "Evidence_claimId_position_idx" ON "Evidence"("claimId", "position");

-- CreateIndex
CREATE INDEX "Evidence_articleId_idx" ON "Evidence"("articleId");

-- CreateIndex
CREATE INDEX "MatchCandidate_score_id_idx" ON "MatchCandidate"("score" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "MatchCandidate_nodeType_leftId_rightId_key" ON "MatchCandidate"("nodeType", "leftId", "rightId");

-- CreateIndex
CREATE INDEX "Change_nodeType_nodeId_sequence_idx" ON "Change"("nodeType", "nodeId", "sequence");

-- AddForeignKey
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_id_fkey" FOREIGN KEY ("id") REFERENCES "Actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Country" ADD CONSTRAINT "Country_id_fkey" FOREIGN KEY ("id") REFERENCES "Actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_id_fkey" FOREIGN KEY ("id") REFERENCES "Actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorName" ADD CONSTRAINT "ActorName_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identifier" ADD CONSTRAINT "Identifier_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostHolding" ADD CONSTRAINT "PostHolding_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Affiliation" ADD CONSTRAINT "Affiliation_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceName" ADD CONSTRAINT "PlaceName_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_currentVersionId_fkey" FOREIGN KEY ("currentVersionId") REFERENCES "ArticleVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleCredit" ADD CONSTRAINT "ArticleCredit_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleCredit" ADD CONSTRAINT "ArticleCredit_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventState" ADD CONSTRAINT "EventState_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventState" ADD CONSTRAINT "EventState_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventState" ADD CONSTRAINT "EventState_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_stateId_fkey" FOREIGN KEY ("stateId") REFERENCES "EventState"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_onBehalfOfId_fkey" FOREIGN KEY ("onBehalfOfId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventLink" ADD CONSTRAINT "EventLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventLink" ADD CONSTRAINT "EventLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_attributedToId_fkey" FOREIGN KEY ("attributedToId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Country"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimParticipant" ADD CONSTRAINT "ClaimParticipant_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimParticipant" ADD CONSTRAINT "ClaimParticipant_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimParticipant" ADD CONSTRAINT "ClaimParticipant_onBehalfOfId_fkey" FOREIGN KEY ("onBehalfOfId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimParticipant" ADD CONSTRAINT "ClaimParticipant_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ArticleVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ==================================================================================================================
-- From here on: what the Prisma schema cannot say. The part above is generated, with two differences: every text column
-- is COLLATE "C", so that keys and names have one order on every database, and the schema "public" is taken as given.
-- ==================================================================================================================

-- ------------------------------------------------------------------------------------------------------------ Indexes

-- "Now" is the row without a validTo: one per event, and an index for each order and filter of the lists.
CREATE UNIQUE INDEX "EventState_now_key" ON "EventState" ("eventId") WHERE "validTo" IS NULL;
CREATE INDEX "EventState_now_sortDate_idx" ON "EventState" ("sortDate", "eventId") WHERE "validTo" IS NULL;
CREATE INDEX "EventState_now_type_status_idx" ON "EventState" ("type", "status", "sortDate", "eventId") WHERE "validTo" IS NULL;
CREATE INDEX "EventState_now_status_idx" ON "EventState" ("status", "sortDate", "eventId") WHERE "validTo" IS NULL;
CREATE INDEX "EventState_now_country_idx" ON "EventState" ("countryId", "sortDate", "eventId") WHERE "validTo" IS NULL;
CREATE INDEX "EventState_now_place_idx" ON "EventState" ("placeId", "sortDate", "eventId") WHERE "validTo" IS NULL;
CREATE INDEX "EventState_now_sortDateAscending_idx" ON "EventState" ("sortDateAscending", "eventId") WHERE "validTo" IS NULL;
CREATE INDEX "EventState_now_recordedAt_idx" ON "EventState" ("recordedAt", "eventId") WHERE "validTo" IS NULL;
CREATE INDEX "EventState_now_origins_idx" ON "EventState" ("origins", "eventId") WHERE "validTo" IS NULL;

CREATE INDEX "Participation_now_actor_type_idx" ON "Participation" ("actorId", "type", "sortDate", "eventId") WHERE "validTo" IS NULL;
CREATE INDEX "Participation_now_actor_idx" ON "Participation" ("actorId", "sortDate", "eventId") WHERE "validTo" IS NULL;
CREATE INDEX "Participation_now_actor_type_ascending_idx" ON "Participation" ("actorId", "type", "sortDateAscending", "eventId") WHERE "validTo" IS NULL;
CREATE INDEX "Participation_now_onBehalfOf_idx" ON "Participation" ("onBehalfOfId", "sortDate", "eventId") WHERE "validTo" IS NULL;

-- ------------------------------------------------------------------------------------------------------------- Checks

ALTER TABLE "Actor"
  ADD CONSTRAINT "Actor_merged_check" CHECK ("mergedIntoId" <> "id"),
  ADD CONSTRAINT "Actor_eventCount_check" CHECK ("eventCount" >= 0);

ALTER TABLE "Country"
  ADD CONSTRAINT "Country_id_check" CHECK ("id" = "code"),
  ADD CONSTRAINT "Country_code_check" CHECK ("code" ~ '^[A-Z]{2}$' AND "code3" ~ '^[A-Z]{3}$' AND "numeric" ~ '^[0-9]{3}$'),
  ADD CONSTRAINT "Country_coordinates_check" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);

ALTER TABLE "Place"
  ADD CONSTRAINT "Place_partOf_check" CHECK ("partOfId" <> "id"),
  ADD CONSTRAINT "Place_coordinates_check" CHECK ("latitude" BETWEEN -90 AND 90 AND "longitude" BETWEEN -180 AND 180);

ALTER TABLE "Post"
  ADD CONSTRAINT "Post_owner_check" CHECK (num_nonnulls("countryId", "organizationId") <= 1);

ALTER TABLE "Article"
  ADD CONSTRAINT "Article_duplicate_check" CHECK ("duplicateOfId" <> "id");

ALTER TABLE "ArticleCredit"
  ADD CONSTRAINT "ArticleCredit_position_check" CHECK ("position" >= 0);

-- Offsets count code points, as char_length does: a span is as long as its words.
ALTER TABLE "Mention"
  ADD CONSTRAINT "Mention_span_check" CHECK ("start" >= 0 AND "end" > "start" AND char_length("surface") = "end" - "start"),
  ADD CONSTRAINT "Mention_named_check" CHECK (num_nonnulls("actorId", "placeId") <= 1);

ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_span_check" CHECK ("start" >= 0 AND "end" > "start" AND char_length("exact") = "end" - "start"),
  ADD CONSTRAINT "Evidence_context_check" CHECK (char_length("prefix") <= 32 AND char_length("suffix") <= 32),
  ADD CONSTRAINT "Evidence_position_check" CHECK ("position" >= 0);

ALTER TABLE "Event"
  ADD CONSTRAINT "Event_merged_check" CHECK ("mergedIntoId" <> "id");

ALTER TABLE "EventState"
  ADD CONSTRAINT "EventState_valid_check" CHECK ("validFrom" < "validTo"),
  ADD CONSTRAINT "EventState_date_check" CHECK ("earliest" <= "latest"),
  -- Days come from a date that was told.
  ADD CONSTRAINT "EventState_edtf_check" CHECK ("edtf" IS NOT NULL OR num_nonnulls("earliest", "latest") = 0),
  ADD CONSTRAINT "EventState_sort_check" CHECK (
    "sortDate" = coalesce("earliest", "latest", DATE '0001-01-01')
    AND "sortDateAscending" = coalesce("earliest", "latest", DATE '9999-12-31')
  ),
  ADD CONSTRAINT "EventState_support_check" CHECK ("articles" >= 0 AND "origins" >= 0);

ALTER TABLE "Participation"
  ADD CONSTRAINT "Participation_valid_check" CHECK ("validFrom" < "validTo"),
  ADD CONSTRAINT "Participation_position_check" CHECK ("position" >= 0);

ALTER TABLE "EventLink"
  ADD CONSTRAINT "EventLink_ends_check" CHECK ("fromId" <> "toId");

ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_event_check" CHECK (("eventId" IS NULL) = ("type" IS NULL) AND ("eventId" IS NULL) = ("status" IS NULL)),
  ADD CONSTRAINT "Claim_date_check" CHECK ("earliest" <= "latest"),
  ADD CONSTRAINT "Claim_edtf_check" CHECK ("edtf" IS NOT NULL OR num_nonnulls("earliest", "latest") = 0),
  ADD CONSTRAINT "Claim_confidence_check" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "Claim_supersedes_check" CHECK ("supersedesId" <> "id"),
  ADD CONSTRAINT "Claim_position_check" CHECK ("position" >= 0);

ALTER TABLE "ClaimParticipant"
  ADD CONSTRAINT "ClaimParticipant_position_check" CHECK ("position" >= 0);

ALTER TABLE "ClaimLink"
  ADD CONSTRAINT "ClaimLink_ends_check" CHECK ("fromId" <> "toId");

ALTER TABLE "MatchCandidate"
  ADD CONSTRAINT "MatchCandidate_order_check" CHECK ("leftId" < "rightId"),
  ADD CONSTRAINT "MatchCandidate_score_check" CHECK ("score" BETWEEN 0 AND 1),
  ADD CONSTRAINT "MatchCandidate_verdict_check" CHECK (("verdict" IS NULL) = ("decidedAt" IS NULL));

ALTER TABLE "Change"
  ADD CONSTRAINT "Change_sequence_check" CHECK ("sequence" > 0);

-- ----------------------------------------------------------------------------------------------------------- Triggers

-- An actor is exactly what its kind says: the kind is given once, and only the table of that kind takes its key.
CREATE FUNCTION refuse_change_of_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."kind" <> OLD."kind" THEN
    RAISE EXCEPTION 'the kind of actor % is given once', OLD."id"
      USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'Actor_kind_check';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Actor_kind" BEFORE UPDATE OF "kind" ON "Actor" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_kind();

CREATE FUNCTION refuse_other_kind() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- An actor that is not there is the foreign key's affair.
  IF EXISTS (SELECT FROM "Actor" WHERE "id" = NEW."id" AND "kind"::text <> TG_ARGV[0]) THEN
    RAISE EXCEPTION 'actor % is no %', NEW."id", TG_ARGV[0]
      USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = TG_TABLE_NAME || '_kind_check';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Person_kind" BEFORE INSERT OR UPDATE OF "id" ON "Person"
  FOR EACH ROW EXECUTE FUNCTION refuse_other_kind('PERSON');
CREATE TRIGGER "Country_kind" BEFORE INSERT OR UPDATE OF "id" ON "Country"
  FOR EACH ROW EXECUTE FUNCTION refuse_other_kind('COUNTRY');
CREATE TRIGGER "Organization_kind" BEFORE INSERT OR UPDATE OF "id" ON "Organization"
  FOR EACH ROW EXECUTE FUNCTION refuse_other_kind('ORGANIZATION');

-- The words of a version are never changed: evidence points at them.
CREATE FUNCTION refuse_change_of_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."articleId", NEW."contentHash", NEW."headline", NEW."body")
     IS DISTINCT FROM (OLD."articleId", OLD."contentHash", OLD."headline", OLD."body") THEN
    RAISE EXCEPTION 'the words of article version % are never changed', OLD."id"
      USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'ArticleVersion_words_check';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ArticleVersion_words" BEFORE UPDATE OF "articleId", "contentHash", "headline", "body" ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_words();

-- The feed is only ever added to.
CREATE FUNCTION refuse_change_of_feed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'entry % of the feed of changes stays as it is', OLD."sequence"
    USING ERRCODE = 'check_violation', TABLE = TG_TABLE_NAME, CONSTRAINT = 'Change_append_check';
END $$;
CREATE TRIGGER "Change_append" BEFORE UPDATE OR DELETE ON "Change"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_feed();

-- Search vectors. A vector holds less than a megabyte, so a search reads the first 200,000 characters of a text.
-- The configuration is named in full: the result must not hang on a session's settings.
CREATE FUNCTION fill_article_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."search" :=
    setweight(to_tsvector('pg_catalog.english', left(NEW."headline", 10000)), 'A')
    || setweight(to_tsvector('pg_catalog.english', left(NEW."body", 200000)), 'B');
  RETURN NEW;
END $$;
CREATE TRIGGER "ArticleVersion_search" BEFORE INSERT ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION fill_article_search();

CREATE FUNCTION fill_claim_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."search" := to_tsvector('pg_catalog.english', left(NEW."searchText", 200000));
  RETURN NEW;
END $$;
CREATE TRIGGER "Claim_search" BEFORE INSERT OR UPDATE OF "searchText" ON "Claim"
  FOR EACH ROW EXECUTE FUNCTION fill_claim_search();
