-- pictures that people brought with a mention, as evidence: only their pixels, written anew, in
-- pieces that a line of an archive can hold
CREATE TABLE evidence (
  mention_id BIGINT NOT NULL,
  n SMALLINT NOT NULL,
  base64 VARCHAR(400000) NOT NULL,
  PRIMARY KEY (mention_id, n)
);
