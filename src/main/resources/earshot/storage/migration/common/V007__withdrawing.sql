-- mentions whose words were taken away, for their writer or their source had deleted them; the
-- mentions themselves stay, so that nothing is counted otherwise
CREATE TABLE withdrawn (
  mention_id BIGINT NOT NULL PRIMARY KEY,
  made_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  by_whom SMALLINT NOT NULL
);
