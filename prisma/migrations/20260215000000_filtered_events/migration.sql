-- Events of a country by type within days: what a filter passes over, and what is counted, is read from the index alone.
CREATE INDEX "EventState_now_country_type_idx" ON "EventState" ("countryId", "type", "sortDate", "eventId")
  INCLUDE ("id", "status", "earliest", "latest") WHERE "validTo" IS NULL;
