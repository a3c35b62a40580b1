-- what a person decided of how one source is asked: a key of its host that is trusted though nobody
-- vouches for it, and a name of its own to be asked by
CREATE TABLE source_terms (
  source_id INTEGER NOT NULL PRIMARY KEY,
  trusted_host VARCHAR(255),
  trusted_key VARCHAR(64),
  trusted_at TIMESTAMP(3) WITH TIME ZONE,
  user_agent VARCHAR(200)
);
