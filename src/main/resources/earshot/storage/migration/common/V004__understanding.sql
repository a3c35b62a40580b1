-- Understanding: what people say of labels, words of the workspace's own, how right the scores are,
-- what was learned, what happened when, what people ask for, and alerts.

-- whether it corrects, confirms, or answers a sample; and what the machine had said, in which
-- version
ALTER TABLE label_override ADD COLUMN origin SMALLINT DEFAULT 1 NOT NULL;
ALTER TABLE label_override ADD COLUMN machine_label SMALLINT;
ALTER TABLE label_override ADD COLUMN score_version INTEGER;
CREATE INDEX label_override_at ON label_override (made_at, mention_id, brand_id);

-- each time stored mentions were scored anew, so that it can be taken back; ended_at is absent
-- while it runs or when it was stopped
CREATE TABLE rescore (
  id INTEGER NOT NULL PRIMARY KEY,
  from_version INTEGER,
  to_version INTEGER NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(3) WITH TIME ZONE,
  by_user VARCHAR(200) NOT NULL,
  changed BIGINT NOT NULL,
  undone BOOLEAN NOT NULL
);

-- words people gave values to: the workspace's own, and lists of other languages; a role tells a
-- scored word from a negator, a booster, a dampener and the like
CREATE TABLE word_list (
  id INTEGER NOT NULL PRIMARY KEY,
  language VARCHAR(35) NOT NULL,
  name VARCHAR(200) NOT NULL,
  enabled BOOLEAN NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  rev INTEGER NOT NULL
);

CREATE TABLE word_entry (
  list_id INTEGER NOT NULL,
  role SMALLINT NOT NULL,
  word VARCHAR(400) NOT NULL,
  valence DOUBLE PRECISION,
  PRIMARY KEY (list_id, role, word),
  CONSTRAINT word_entry_of FOREIGN KEY (list_id) REFERENCES word_list (id)
);

-- a drawn sample that is labelled blind; brand 0 means all; counts are what the machine said of all
-- mentions it was drawn from
CREATE TABLE accuracy_sample (
  id INTEGER NOT NULL PRIMARY KEY,
  brand_id INTEGER NOT NULL,
  seed BIGINT NOT NULL,
  from_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  to_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  score_version VARCHAR(200) NOT NULL,
  counts VARCHAR(2000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL
);

CREATE TABLE accuracy_item (
  sample_id INTEGER NOT NULL,
  place INTEGER NOT NULL,
  mention_id BIGINT NOT NULL,
  machine_label SMALLINT NOT NULL,
  label SMALLINT,
  labelled_at TIMESTAMP(3) WITH TIME ZONE,
  by_user VARCHAR(200),
  second_label SMALLINT,
  second_at TIMESTAMP(3) WITH TIME ZONE,
  second_by VARCHAR(200),
  PRIMARY KEY (sample_id, place)
);
CREATE INDEX accuracy_item_of ON accuracy_item (mention_id);

-- what was learned from people, its figures at the gate, and its weights in parts
CREATE TABLE learned_model (
  id INTEGER NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  figures VARCHAR(20000) NOT NULL,
  enabled BOOLEAN NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL
);

CREATE TABLE learned_part (
  model_id INTEGER NOT NULL,
  n INTEGER NOT NULL,
  content VARCHAR(65536) NOT NULL,
  PRIMARY KEY (model_id, n)
);

-- launches, campaigns and incidents, drawn on charts; without a brand it is of all
CREATE TABLE marker (
  id INTEGER NOT NULL PRIMARY KEY,
  brand_id INTEGER,
  kind SMALLINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  from_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  to_at TIMESTAMP(3) WITH TIME ZONE,
  note VARCHAR(2000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  rev INTEGER NOT NULL
);
CREATE INDEX marker_at ON marker (from_at, id);

-- what several people said, and what became of it
CREATE TABLE theme (
  id INTEGER NOT NULL PRIMARY KEY,
  brand_id INTEGER,
  name VARCHAR(200) NOT NULL,
  cue SMALLINT NOT NULL,
  status SMALLINT NOT NULL,
  owner VARCHAR(200) NOT NULL,
  decision VARCHAR(2000) NOT NULL,
  decided_at TIMESTAMP(3) WITH TIME ZONE,
  query VARCHAR(20000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  rev INTEGER NOT NULL
);

CREATE TABLE theme_mention (
  theme_id INTEGER NOT NULL,
  mention_id BIGINT NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  PRIMARY KEY (theme_id, mention_id)
);
CREATE INDEX theme_mention_of ON theme_mention (mention_id);

-- until when a rule is silent, and up to where it has looked
ALTER TABLE alert_rule ADD COLUMN muted_until TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE alert_rule ADD COLUMN checked_until TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE alert_rule ADD COLUMN made_at TIMESTAMP(3) WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00' NOT NULL;

-- the bucket that raised it, and who closed it with which words
ALTER TABLE alert ADD COLUMN from_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE alert ADD COLUMN to_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE alert ADD COLUMN closed_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE alert ADD COLUMN by_user VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE alert ADD COLUMN note VARCHAR(2000) DEFAULT '' NOT NULL;
CREATE INDEX alert_rule_at ON alert (rule_id, raised_at);
