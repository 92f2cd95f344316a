-- The peer: one table, one COPY, one durable commit.
drop table if exists responses;
create table responses (
  response text, answered timestamp, nps int, csat int, effort int, ease int, rating int, reason text, again text, wait double precision,
  country text, segment text, plan text, channel_used text);
\timing on
\copy responses from program 'cat "$HEED_BENCH_FILE"' csv header
