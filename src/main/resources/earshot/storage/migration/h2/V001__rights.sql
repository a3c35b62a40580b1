-- The three readers may look and nothing else; the password guards against our own mistakes.
CREATE USER reader PASSWORD 'reader';
GRANT SELECT ON SCHEMA PUBLIC TO reader;
