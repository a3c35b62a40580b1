-- Listening everywhere: where each kind of reader stopped, where feeds moved to, and what left this
-- computer.

ALTER TABLE source_cursor ADD COLUMN position VARCHAR(8192) DEFAULT '' NOT NULL;

-- whether it ever answered a conditional request, when it began to fail, and whether that was said
ALTER TABLE source_due ADD COLUMN conditional BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE source_due ADD COLUMN failing_since TIMESTAMP(3) WITH TIME ZONE;
ALTER TABLE source_due ADD COLUMN announced_at TIMESTAMP(3) WITH TIME ZONE;

-- a permanent redirect is believed after two sightings a day apart; until then believed_at is null
CREATE TABLE source_move (
  id BIGINT NOT NULL PRIMARY KEY,
  source_id INTEGER NOT NULL,
  from_url VARCHAR(4096) NOT NULL,
  to_url VARCHAR(4096) NOT NULL,
  first_seen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  last_seen_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  polls INTEGER NOT NULL,
  believed_at TIMESTAMP(3) WITH TIME ZONE,
  undone_at TIMESTAMP(3) WITH TIME ZONE
);
CREATE INDEX source_move_of ON source_move (source_id, id);

CREATE INDEX egress_of ON egress (host, made_at, id);
CREATE INDEX egress_at ON egress (made_at, host, purpose, source_id, bytes_out, bytes_in)
