-- Answering: who works on what until when, versions and approval of answers, templates, advice,
-- people, playbooks and incidents.

-- whether a person set the date it is due; whether it sleeps until they answer; why it came back;
-- and who changed this last
ALTER TABLE work ADD COLUMN due_by_person BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE work ADD COLUMN until_answer BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE work ADD COLUMN came_back SMALLINT;
ALTER TABLE work ADD COLUMN changed_at TIMESTAMP(3) WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00' NOT NULL;
ALTER TABLE work ADD COLUMN by_user VARCHAR(200) DEFAULT '' NOT NULL;
-- which list it stands in and when its turn comes there; whether an answer is owed, since when the
-- clock runs, and how much working time was spent before it stood last
ALTER TABLE work ADD COLUMN lane SMALLINT DEFAULT 0 NOT NULL;
ALTER TABLE work ADD COLUMN turn_at TIMESTAMP(3) WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE '9999-12-31 00:00:00+00:00' NOT NULL;
ALTER TABLE work ADD COLUMN need SMALLINT;
ALTER TABLE work ADD COLUMN clock_since TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE work ADD COLUMN spent_ms BIGINT DEFAULT 0 NOT NULL;
CREATE INDEX work_lane ON work (lane, turn_at, mention_id);
CREATE INDEX work_of ON work (assignee, lane, turn_at, mention_id);

-- what an author said, newest first
CREATE INDEX mention_author ON mention (author_id, effective_at, id);
CREATE INDEX author_person_of ON author (person_id);

-- where an answer was published, so that it is known again when a source brings it
ALTER TABLE draft ADD COLUMN by_user VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE draft ADD COLUMN sent_key BIGINT;
ALTER TABLE draft ADD COLUMN found_mention_id BIGINT;
CREATE INDEX draft_sent ON draft (sent_at, id);
CREATE INDEX draft_sent_key ON draft (sent_key);
CREATE INDEX draft_found ON draft (found_mention_id);
-- whom it answers, so that what one person was sent is read without reading what others were sent
ALTER TABLE draft ADD COLUMN author_id BIGINT;
UPDATE draft SET author_id = (SELECT m.author_id FROM mention m WHERE m.id = draft.mention_id);
CREATE INDEX draft_author ON draft (author_id, sent_at, id);

-- why a version was kept: while typing, when it was submitted, sent or brought back
ALTER TABLE draft_version ADD COLUMN kind SMALLINT DEFAULT 1 NOT NULL;
CREATE TABLE approval (
  draft_id BIGINT NOT NULL,
  n INTEGER NOT NULL,
  version INTEGER NOT NULL,
  step SMALLINT NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  note VARCHAR(2000) NOT NULL,
  PRIMARY KEY (draft_id, n),
  CONSTRAINT approval_of FOREIGN KEY (draft_id) REFERENCES draft (id)
);
-- what a check found and a person kept all the same, with the reason
CREATE TABLE finding_kept (
  draft_id BIGINT NOT NULL,
  check_id VARCHAR(100) NOT NULL,
  words VARCHAR(2000) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  PRIMARY KEY (draft_id, check_id, words)
);

-- templates, snippets, signatures, holding statements and known answers
CREATE TABLE template (
  id INTEGER NOT NULL PRIMARY KEY,
  kind SMALLINT NOT NULL,
  brand_id INTEGER,
  language VARCHAR(35) NOT NULL,
  name VARCHAR(200) NOT NULL,
  body VARCHAR(65536) NOT NULL,
  used BIGINT NOT NULL,
  used_at TIMESTAMP(3) WITH TIME ZONE,
  removed BOOLEAN NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  rev INTEGER NOT NULL
);

-- the table of rules by which advice is given, first match wins
CREATE TABLE advice_rule (
  id INTEGER NOT NULL PRIMARY KEY,
  rank INTEGER NOT NULL,
  name VARCHAR(40) NOT NULL UNIQUE,
  conditions VARCHAR(4000) NOT NULL,
  verdict SMALLINT NOT NULL,
  words VARCHAR(2000) NOT NULL,
  origin VARCHAR(400) NOT NULL,
  dated VARCHAR(10) NOT NULL,
  enabled BOOLEAN NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  rev INTEGER NOT NULL
);
CREATE TABLE advice_overruled (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  rule VARCHAR(40) NOT NULL,
  verdict SMALLINT NOT NULL,
  instead SMALLINT NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL
);
-- what a person says a mention is: a factual error, a rant, a joke, a matter of safety or law
CREATE TABLE mention_mark (
  mention_id BIGINT NOT NULL,
  kind SMALLINT NOT NULL,
  note VARCHAR(2000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  PRIMARY KEY (mention_id, kind)
);
-- a customer's words that answer another's; found by the thread or named by a person
CREATE TABLE peer_answer (
  mention_id BIGINT NOT NULL,
  answer_id BIGINT NOT NULL,
  by_person BOOLEAN NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  PRIMARY KEY (mention_id, answer_id)
);
CREATE INDEX peer_answer_by ON peer_answer (answer_id);
-- replies in a thread, for "they answered" and "a customer answered"
CREATE TABLE reply_to (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  parent_key BIGINT NOT NULL
);
CREATE INDEX reply_to_parent ON reply_to (parent_key, mention_id);

-- people
ALTER TABLE person ADD COLUMN opted_out_at TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE person ADD COLUMN advocate BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE person ADD COLUMN advocate_note VARCHAR(2000) DEFAULT '' NOT NULL;
ALTER TABLE person ADD COLUMN made_at TIMESTAMP(3) WITH TIME ZONE DEFAULT TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00:00' NOT NULL;
ALTER TABLE person ADD COLUMN by_user VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE person ADD COLUMN rev INTEGER DEFAULT 0 NOT NULL;
-- the words that show that somebody speaks up for us
CREATE TABLE advocate_mention (
  person_id BIGINT NOT NULL,
  mention_id BIGINT NOT NULL,
  PRIMARY KEY (person_id, mention_id),
  CONSTRAINT advocate_mention_by FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX advocate_mention_of ON advocate_mention (mention_id);

-- plans for bad days, and the days themselves; steps are copied from the plan when an incident
-- starts, so that changing a plan changes no history
CREATE TABLE playbook (
  id INTEGER NOT NULL PRIMARY KEY,
  risk SMALLINT NOT NULL,
  name VARCHAR(200) NOT NULL,
  content VARCHAR(65536) NOT NULL,
  removed BOOLEAN NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  rev INTEGER NOT NULL
);
CREATE TABLE incident (
  id BIGINT NOT NULL PRIMARY KEY,
  alert_id BIGINT,
  brand_id INTEGER,
  playbook_id INTEGER NOT NULL,
  marker_id INTEGER,
  drill BOOLEAN NOT NULL,
  name VARCHAR(200) NOT NULL,
  owner VARCHAR(200) NOT NULL,
  snapshot VARCHAR(200000) NOT NULL,
  snapshot_sha VARCHAR(64) NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP(3) WITH TIME ZONE,
  report VARCHAR(200000) NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  rev INTEGER NOT NULL
);
CREATE INDEX incident_started ON incident (started_at, id);
CREATE TABLE incident_mention (
  incident_id BIGINT NOT NULL,
  mention_id BIGINT NOT NULL,
  PRIMARY KEY (incident_id, mention_id)
);
CREATE INDEX incident_mention_of ON incident_mention (mention_id);
CREATE TABLE incident_step (
  incident_id BIGINT NOT NULL,
  n INTEGER NOT NULL,
  words VARCHAR(2000) NOT NULL,
  owner VARCHAR(200) NOT NULL,
  due_at TIMESTAMP(3) WITH TIME ZONE,
  done_at TIMESTAMP(3) WITH TIME ZONE,
  done_by VARCHAR(200) NOT NULL,
  note VARCHAR(2000) NOT NULL,
  PRIMARY KEY (incident_id, n),
  CONSTRAINT incident_step_of FOREIGN KEY (incident_id) REFERENCES incident (id)
);
CREATE TABLE incident_entry (
  incident_id BIGINT NOT NULL,
  n INTEGER NOT NULL,
  kind SMALLINT NOT NULL,
  words VARCHAR(20000) NOT NULL,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_user VARCHAR(200) NOT NULL,
  PRIMARY KEY (incident_id, n),
  CONSTRAINT incident_entry_of FOREIGN KEY (incident_id) REFERENCES incident (id)
);

-- what was decided about one thing, in order
CREATE INDEX journal_object ON journal (object, seq);
