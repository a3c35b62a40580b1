-- The whole schema in its first shape. Codes are those of the enums, times are UTC, d is a day number
-- in the workspace's zone, brand 0 stands for "all mentions" or "the whole text".

CREATE TABLE id_block (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  next_id BIGINT NOT NULL
);
CREATE TABLE setting (
  name VARCHAR(100) NOT NULL PRIMARY KEY,
  content VARCHAR(65536) NOT NULL
);

-- catalogues
CREATE TABLE brand (
  id INTEGER NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  role SMALLINT NOT NULL,
  colour VARCHAR(40) NOT NULL,
  removed BOOLEAN NOT NULL
);
CREATE TABLE brand_query (
  brand_id INTEGER NOT NULL,
  n INTEGER NOT NULL,
  query VARCHAR(20000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  PRIMARY KEY (brand_id, n),
  CONSTRAINT brand_query_of FOREIGN KEY (brand_id) REFERENCES brand (id)
);
CREATE TABLE source (
  id INTEGER NOT NULL PRIMARY KEY,
  kind SMALLINT NOT NULL,
  preset_id VARCHAR(100) NOT NULL,
  preset_version INTEGER NOT NULL,
  name VARCHAR(1000) NOT NULL,
  url VARCHAR(4096) NOT NULL,
  url_hash BIGINT NOT NULL,
  folder VARCHAR(1000) NOT NULL,
  params VARCHAR(20000) NOT NULL,
  role SMALLINT NOT NULL,
  state SMALLINT NOT NULL,
  allow_private BOOLEAN NOT NULL,
  take_everything BOOLEAN NOT NULL,
  interval_seconds BIGINT,
  retention_days INTEGER,
  removed BOOLEAN NOT NULL
);
CREATE INDEX source_url ON source (url_hash);

-- what is remembered of a source between two polls; the due dates apart, so that asking for them
-- never reads the long list of seen items
CREATE TABLE source_cursor (
  source_id INTEGER NOT NULL PRIMARY KEY,
  etag VARCHAR(8192),
  last_modified VARCHAR(8192),
  body_sha VARCHAR(64),
  seen VARCHAR(131072) NOT NULL,
  validators_for VARCHAR(8192) NOT NULL
);
CREATE TABLE source_due (
  source_id INTEGER NOT NULL PRIMARY KEY,
  next_due_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  failures INTEGER NOT NULL,
  last_attempt_id BIGINT,
  last_success_at TIMESTAMP(3) WITH TIME ZONE,
  last_news_at TIMESTAMP(3) WITH TIME ZONE,
  stored BIGINT NOT NULL
);
CREATE INDEX source_due_at ON source_due (next_due_at, source_id);
CREATE TABLE poll_attempt (
  id BIGINT NOT NULL PRIMARY KEY,
  source_id INTEGER NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  outcome SMALLINT NOT NULL,
  reason VARCHAR(40),
  sentence VARCHAR(2000) NOT NULL,
  http_status INTEGER NOT NULL,
  host VARCHAR(300) NOT NULL,
  bytes_wire BIGINT NOT NULL,
  bytes_inflated BIGINT NOT NULL,
  validator_sent BOOLEAN NOT NULL,
  validator_hit BOOLEAN NOT NULL,
  retry_after TIMESTAMP(3) WITH TIME ZONE,
  entries INTEGER NOT NULL,
  fresh INTEGER NOT NULL,
  matched INTEGER NOT NULL,
  stored INTEGER NOT NULL,
  repairs VARCHAR(1000) NOT NULL,
  oldest TIMESTAMP(3) WITH TIME ZONE,
  newest TIMESTAMP(3) WITH TIME ZONE,
  overlap BOOLEAN,
  covered VARCHAR(4000) NOT NULL,
  possible_loss BOOLEAN NOT NULL
);
CREATE INDEX poll_attempt_of ON poll_attempt (source_id, started_at, id);
-- whole answers: what each source brought lately, and what was watched in a range
CREATE INDEX poll_attempt_at ON poll_attempt (started_at, source_id, stored);
CREATE TABLE coverage_span (
  source_id INTEGER NOT NULL,
  from_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  to_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  level SMALLINT NOT NULL,
  PRIMARY KEY (source_id, from_at)
);
CREATE INDEX coverage_span_to ON coverage_span (to_at, source_id, from_at, level);
CREATE TABLE egress (
  id BIGINT NOT NULL PRIMARY KEY,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  host VARCHAR(300) NOT NULL,
  purpose VARCHAR(40) NOT NULL,
  source_id INTEGER,
  bytes_out BIGINT NOT NULL,
  bytes_in BIGINT NOT NULL
);

-- mentions: the hot row apart from its text; an index comes with the first statement that needs it,
-- for each costs a twentieth of what a mention costs to store
CREATE TABLE mention (
  id BIGINT NOT NULL PRIMARY KEY,
  story_id BIGINT,
  author_id BIGINT,
  source_id INTEGER NOT NULL,
  kind SMALLINT NOT NULL,
  lang VARCHAR(35),
  effective_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  published_at TIMESTAMP(3) WITH TIME ZONE,
  date_source SMALLINT NOT NULL,
  stored_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  content_hash BIGINT NOT NULL,
  status SMALLINT NOT NULL,
  label SMALLINT NOT NULL,
  shown BOOLEAN NOT NULL,
  flags INTEGER NOT NULL,
  rating DOUBLE PRECISION,
  rating_max DOUBLE PRECISION,
  provenance SMALLINT NOT NULL
);
CREATE INDEX mention_at ON mention (effective_at, id);
CREATE INDEX mention_status ON mention (status, effective_at, id);
CREATE TABLE mention_key (
  key_hash BIGINT NOT NULL PRIMARY KEY,
  kind SMALLINT NOT NULL,
  key_check BIGINT NOT NULL,
  mention_id BIGINT NOT NULL
);
CREATE INDEX mention_key_of ON mention_key (mention_id);
CREATE TABLE mention_text (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  url VARCHAR(4096),
  author VARCHAR(200),
  handle VARCHAR(200),
  author_url VARCHAR(2048),
  outlet VARCHAR(200),
  parent_id VARCHAR(1024),
  thread_id VARCHAR(1024),
  title VARCHAR(1000),
  body VARCHAR(65536),
  links VARCHAR(65536),
  media VARCHAR(131072),
  row_crc BIGINT NOT NULL
);
CREATE TABLE mention_version (
  mention_id BIGINT NOT NULL,
  n INTEGER NOT NULL,
  seen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  content_hash BIGINT NOT NULL,
  title VARCHAR(1000),
  body VARCHAR(65536),
  PRIMARY KEY (mention_id, n)
);
CREATE TABLE mention_metric (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  likes BIGINT,
  shares BIGINT,
  replies BIGINT,
  views BIGINT,
  reach BIGINT,
  measured_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE TABLE sighting (
  source_id INTEGER NOT NULL,
  ext_hash BIGINT NOT NULL,
  mention_id BIGINT NOT NULL,
  external_id VARCHAR(1024),
  seen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (source_id, ext_hash)
);
CREATE INDEX sighting_of ON sighting (mention_id);

-- one row per brand a mention names; copies, so that one index answers a page
CREATE TABLE mention_brand (
  mention_id BIGINT NOT NULL,
  brand_id INTEGER NOT NULL,
  effective_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  status SMALLINT NOT NULL,
  shown BOOLEAN NOT NULL,
  label SMALLINT NOT NULL,
  compound DOUBLE PRECISION,
  score_version INTEGER,
  by_person BOOLEAN NOT NULL,
  PRIMARY KEY (mention_id, brand_id)
);
CREATE INDEX mention_brand_at ON mention_brand (brand_id, effective_at, mention_id);
CREATE INDEX mention_brand_status ON mention_brand (brand_id, status, effective_at, mention_id);
CREATE TABLE score_version (
  id INTEGER NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL UNIQUE
);
CREATE TABLE score (
  mention_id BIGINT NOT NULL,
  brand_id INTEGER NOT NULL,
  score_version INTEGER NOT NULL,
  compound DOUBLE PRECISION NOT NULL,
  label SMALLINT NOT NULL,
  reasons VARCHAR(8000) NOT NULL,
  PRIMARY KEY (mention_id, brand_id, score_version)
);
CREATE TABLE label_override (
  mention_id BIGINT NOT NULL,
  brand_id INTEGER NOT NULL,
  label SMALLINT NOT NULL,
  reason VARCHAR(2000),
  by_user VARCHAR(200) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (mention_id, brand_id)
);
CREATE TABLE story (
  id BIGINT NOT NULL PRIMARY KEY,
  first_mention_id BIGINT NOT NULL,
  first_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  size INTEGER NOT NULL,
  merged_into BIGINT
);
CREATE TABLE story_pin (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  story_id BIGINT NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

-- people and work
CREATE TABLE person (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(200),
  note VARCHAR(65536),
  consent SMALLINT NOT NULL,
  contact_cap INTEGER,
  opt_out BOOLEAN NOT NULL
);
CREATE TABLE author (
  id BIGINT NOT NULL PRIMARY KEY,
  site VARCHAR(300) NOT NULL,
  ident_hash BIGINT NOT NULL,
  handle VARCHAR(200),
  name VARCHAR(200),
  person_id BIGINT,
  CONSTRAINT author_ident UNIQUE (site, ident_hash),
  CONSTRAINT author_person FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE TABLE tag (
  id INTEGER NOT NULL PRIMARY KEY,
  name VARCHAR(100) NOT NULL UNIQUE,
  colour VARCHAR(40) NOT NULL
);
CREATE TABLE mention_tag (
  tag_id INTEGER NOT NULL,
  mention_id BIGINT NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  PRIMARY KEY (tag_id, mention_id)
);
CREATE INDEX mention_tag_of ON mention_tag (mention_id);
CREATE TABLE rule (
  id INTEGER NOT NULL PRIMARY KEY,
  rank INTEGER NOT NULL,
  query VARCHAR(20000) NOT NULL,
  action VARCHAR(2000) NOT NULL,
  enabled BOOLEAN NOT NULL
);
CREATE TABLE hidden (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  rule_id INTEGER,
  reason VARCHAR(2000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE TABLE saved_search (
  id INTEGER NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL UNIQUE,
  query VARCHAR(20000) NOT NULL,
  column_no INTEGER
);
CREATE TABLE work (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  assignee VARCHAR(200),
  priority SMALLINT NOT NULL,
  due_at TIMESTAMP(3) WITH TIME ZONE,
  snooze_until TIMESTAMP(3) WITH TIME ZONE,
  reason VARCHAR(2000),
  rev INTEGER NOT NULL
);
CREATE TABLE note (
  id BIGINT NOT NULL PRIMARY KEY,
  mention_id BIGINT NOT NULL,
  body VARCHAR(65536) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL
);
CREATE INDEX note_of ON note (mention_id);
-- open_for is the mention while the draft is open: unique, so two open drafts are impossible
CREATE TABLE draft (
  id BIGINT NOT NULL PRIMARY KEY,
  mention_id BIGINT NOT NULL,
  open_for BIGINT,
  brand_id INTEGER NOT NULL,
  state SMALLINT NOT NULL,
  body VARCHAR(65536) NOT NULL,
  rev INTEGER NOT NULL,
  updated_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  sent_url VARCHAR(4096),
  sent_at TIMESTAMP(3) WITH TIME ZONE,
  row_crc BIGINT NOT NULL,
  CONSTRAINT draft_open UNIQUE (open_for)
);
CREATE INDEX draft_of ON draft (mention_id);
CREATE TABLE draft_version (
  draft_id BIGINT NOT NULL,
  n INTEGER NOT NULL,
  body VARCHAR(65536) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  PRIMARY KEY (draft_id, n)
);

-- alerts
CREATE TABLE alert_rule (
  id INTEGER NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  kind SMALLINT NOT NULL,
  brand_id INTEGER,
  query VARCHAR(20000) NOT NULL,
  params VARCHAR(20000) NOT NULL,
  enabled BOOLEAN NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  rev INTEGER NOT NULL
);
CREATE TABLE alert (
  id BIGINT NOT NULL PRIMARY KEY,
  rule_id INTEGER NOT NULL,
  brand_id INTEGER,
  raised_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  state SMALLINT NOT NULL,
  evidence VARCHAR(20000) NOT NULL,
  CONSTRAINT alert_of FOREIGN KEY (rule_id) REFERENCES alert_rule (id)
);
CREATE INDEX alert_state ON alert (state, raised_at);

-- derived: counts of shown mentions
CREATE TABLE rollup_brand_day (
  brand_id INTEGER NOT NULL,
  d INTEGER NOT NULL,
  neg INTEGER NOT NULL,
  neu INTEGER NOT NULL,
  pos INTEGER NOT NULL,
  mixed INTEGER NOT NULL,
  unsure INTEGER NOT NULL,
  unscored INTEGER NOT NULL,
  PRIMARY KEY (brand_id, d)
);
CREATE TABLE rollup_brand_source_day (
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
CREATE TABLE status_count (
  brand_id INTEGER NOT NULL,
  status SMALLINT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (brand_id, status)
);
CREATE TABLE search_dirty (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  rev BIGINT NOT NULL
);

-- forgetting and the journal of decisions, without personal text
CREATE TABLE tombstone (
  mac VARCHAR(64) NOT NULL PRIMARY KEY,
  kind SMALLINT NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);
CREATE TABLE journal (
  seq BIGINT NOT NULL PRIMARY KEY,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  action VARCHAR(100) NOT NULL,
  object VARCHAR(200) NOT NULL,
  digest VARCHAR(64) NOT NULL,
  reason VARCHAR(2000),
  prev_hash VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL
);
