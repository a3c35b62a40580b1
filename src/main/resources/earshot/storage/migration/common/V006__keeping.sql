-- Keeping and showing: files that were read in, reviews that were merged, reports that were made,
-- and what may be kept how long.

-- files that were read in, with what came of their records; a run that was cut short has no end
CREATE TABLE import_run (
  id INTEGER NOT NULL PRIMARY KEY,
  source_id INTEGER NOT NULL,
  file_name VARCHAR(1000) NOT NULL,
  file_sha VARCHAR(64) NOT NULL,
  format VARCHAR(40) NOT NULL,
  map_name VARCHAR(200) NOT NULL,
  read_count BIGINT NOT NULL,
  new_count BIGINT NOT NULL,
  known_count BIGINT NOT NULL,
  unmatched_count BIGINT NOT NULL,
  rejected_count BIGINT NOT NULL,
  state SMALLINT NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(3) WITH TIME ZONE,
  by_user VARCHAR(200) NOT NULL
);
CREATE INDEX import_run_sha ON import_run (file_sha);

-- records that could not be taken: where they stand in the file and why, never what they say
CREATE TABLE import_reject (
  run_id INTEGER NOT NULL,
  n BIGINT NOT NULL,
  place VARCHAR(1000) NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  PRIMARY KEY (run_id, n),
  CONSTRAINT import_reject_of FOREIGN KEY (run_id) REFERENCES import_run (id)
);

-- how the columns of a file are read, by a name one can choose again
CREATE TABLE import_map (
  id INTEGER NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL UNIQUE,
  content VARCHAR(20000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  rev INTEGER NOT NULL
);

-- labels that reviewers gave offline, beside those that count here
CREATE TABLE review_label (
  mention_id BIGINT NOT NULL,
  brand_id INTEGER NOT NULL,
  reviewer VARCHAR(200) NOT NULL,
  label SMALLINT NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (mention_id, brand_id, reviewer)
);
CREATE TABLE review_merge (
  id INTEGER NOT NULL PRIMARY KEY,
  file_name VARCHAR(1000) NOT NULL,
  file_sha VARCHAR(64) NOT NULL,
  reviewer VARCHAR(200) NOT NULL,
  label_count INTEGER NOT NULL,
  note_count INTEGER NOT NULL,
  conflict_count INTEGER NOT NULL,
  agreed_count INTEGER NOT NULL,
  kappa DOUBLE PRECISION,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL
);

-- reports: what they show, and each document that was made with the digest of its data
CREATE TABLE report (
  id INTEGER NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL UNIQUE,
  content VARCHAR(65536) NOT NULL,
  removed BOOLEAN NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  rev INTEGER NOT NULL
);
CREATE TABLE report_run (
  id BIGINT NOT NULL PRIMARY KEY,
  report_id INTEGER NOT NULL,
  from_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  to_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  file_name VARCHAR(1000) NOT NULL,
  file_sha VARCHAR(64) NOT NULL,
  data_sha VARCHAR(64) NOT NULL,
  app_version VARCHAR(100) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  CONSTRAINT report_run_of FOREIGN KEY (report_id) REFERENCES report (id)
);
CREATE INDEX report_run_made ON report_run (report_id, made_at);

-- what must not be deleted although its time has come; no source and no brand: everything
CREATE TABLE legal_hold (
  id INTEGER NOT NULL PRIMARY KEY,
  source_id INTEGER,
  brand_id INTEGER,
  reason VARCHAR(2000) NOT NULL,
  until_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  lifted_at TIMESTAMP(3) WITH TIME ZONE,
  lifted_by VARCHAR(200) NOT NULL
);

-- how long the words of a source are kept: why for ever, where a person chose that
ALTER TABLE source ADD COLUMN retention_reason VARCHAR(2000) DEFAULT '' NOT NULL;

-- counts of mentions that were deleted while their days could still be counted again
CREATE TABLE withdrawn_day (
  brand_id INTEGER NOT NULL,
  source_id INTEGER NOT NULL,
  d INTEGER NOT NULL,
  neg INTEGER NOT NULL,
  neu INTEGER NOT NULL,
  pos INTEGER NOT NULL,
  mixed INTEGER NOT NULL,
  unsure INTEGER NOT NULL,
  unscored INTEGER NOT NULL,
  PRIMARY KEY (brand_id, source_id, d)
);
CREATE INDEX withdrawn_day_at ON withdrawn_day (d);

-- what a rule did to a mention that is deleted
CREATE INDEX rule_act_of ON rule_act (mention_id);

-- posts of services whose terms ask for it are looked up again: still there, or gone since
CREATE TABLE presence (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  next_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  asked_at TIMESTAMP(3) WITH TIME ZONE,
  gone_at TIMESTAMP(3) WITH TIME ZONE,
  failures INTEGER NOT NULL
);
CREATE INDEX presence_next ON presence (next_at, mention_id);

-- forgettings, so that one cut short goes on: tells how much went, never whose it was
CREATE TABLE forget_run (
  id INTEGER NOT NULL PRIMARY KEY,
  macs VARCHAR(20000) NOT NULL,
  mention_count BIGINT NOT NULL,
  draft_count BIGINT NOT NULL,
  note_count BIGINT NOT NULL,
  stage SMALLINT NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(3) WITH TIME ZONE,
  by_user VARCHAR(200) NOT NULL
);
