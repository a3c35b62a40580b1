-- Asking: searches that are kept and read like feeds, rules, examples a query must bear out, and the
-- indexes stories need.

-- since when what it finds counts as unread; whether finds are told; column_no stays its place
ALTER TABLE saved_search ADD COLUMN read_until TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE saved_search ADD COLUMN alerting BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE saved_search ADD COLUMN made_at TIMESTAMP(3) WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00' NOT NULL;
ALTER TABLE saved_search ADD COLUMN by_user VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE saved_search ADD COLUMN rev INTEGER DEFAULT 0 NOT NULL;

ALTER TABLE rule ADD COLUMN name VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE rule ADD COLUMN made_at TIMESTAMP(3) WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00' NOT NULL;
ALTER TABLE rule ADD COLUMN by_user VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE rule ADD COLUMN rev INTEGER DEFAULT 0 NOT NULL;

-- each time a rule was applied to what was stored already, and the mentions it changed, so that it
-- can be taken back; a mention's line goes with its change
CREATE TABLE rule_run (
  id INTEGER NOT NULL PRIMARY KEY,
  rule_id INTEGER NOT NULL,
  action VARCHAR(2000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  undone BOOLEAN NOT NULL
);
CREATE TABLE rule_act (
  run_id INTEGER NOT NULL,
  mention_id BIGINT NOT NULL,
  PRIMARY KEY (run_id, mention_id)
);

-- what a brand's query must or must not find; the words are kept, for the mention may be deleted
CREATE TABLE query_example (
  id BIGINT NOT NULL PRIMARY KEY,
  brand_id INTEGER NOT NULL,
  mention_id BIGINT,
  must BOOLEAN NOT NULL,
  title VARCHAR(1000) NOT NULL,
  body VARCHAR(65536) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  CONSTRAINT query_example_of FOREIGN KEY (brand_id) REFERENCES brand (id)
);
CREATE INDEX query_example_brand ON query_example (brand_id, id);

-- the members of a story, newest first; the same text again
CREATE INDEX mention_story ON mention (story_id, effective_at, id);
CREATE INDEX mention_content ON mention (content_hash, effective_at, id);
