// Does what Heed.Bench tells it over standard input, one JSON array [name, argument] a line, and answers each with its time and a summary.
// Usage: node duckdb.mjs FILE TABLE; TABLE is "facts" (labels as text) or "enums" (labels as enumerations).
import { createInterface } from "node:readline";
import { rmSync, statSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [file, table] = process.argv.slice(2);
let instance, db;

async function open() {
  instance = await DuckDBInstance.create(file, { threads: "2" });
  db = await instance.connect();
}

async function close() {
  db?.closeSync();
  instance?.closeSync();
  db = instance = undefined;
}

const ratings = [1, 2, 3, 4, 5, 6, 7].map((n) => `q${n} tinyint`).join(", ");
const columns = `seq bigint, "at" timestamp, kind varchar, unit varchar, channel varchar, nps tinyint, ${ratings}, region varchar, plan varchar, tier varchar, age varchar`;

const queries = {
  F1: () => `select nps, count(*) n from ${table} group by nps order by nps`,
  F2: (regions) => `select unit, date_trunc('week', "at") w, count(*) n, count(*) filter (nps >= 9) p, count(*) filter (nps <= 6) d
    from ${table} where region in (${regions}) group by all`,
  latest: () => `select count(*) n, count(*) filter (nps >= 9) top from (select arg_max(nps, seq) nps from visits where nps is not null and customer is not null group by customer)`,
  customers: () => `select count(distinct customer) n from visits`,
  customersByUnit: () => `select unit, count(distinct customer) n from visits group by unit`,
  F3: () => `select unit, channel, nps, count(*) n from ${table} group by all`,
};

const summaries = {
  F1: (rows) => rows.map((r) => `${r[0]}:${r[1]}`).join(" "),
  F2: (rows) => `${rows.length} groups, ${sum(rows, 2)} rows, ${sum(rows, 3)} promoters, ${sum(rows, 4)} detractors`,
  F3: (rows) => `${rows.length} groups, ${sum(rows, 3)} rows`,
  latest: (rows) => `${rows[0][0]} customers, ${rows[0][1]} advocates`,
  customers: (rows) => `${rows[0][0]} customers`,
  customersByUnit: (rows) => `${rows.length} groups, ${sum(rows, 1)} customers`,
};

const customers = "seq bigint, \"at\" timestamp, customer varchar, unit varchar, nps tinyint";

const sum = (rows, i) => rows.reduce((total, row) => total + row[i], 0n);

async function load(csv) {
  await db.run(`drop table if exists facts`);
  await db.run(`create table facts (${columns})`);
  await db.run(`copy facts from '${csv}' (header true)`);
  await db.run("checkpoint");
}

async function visits(csv) {
  await db.run(`create or replace table visits (${customers})`);
  await db.run(`copy visits from '${csv}' (header true)`);
  await db.run("checkpoint");
}

async function enums() {
  for (const name of ["kind", "unit", "channel", "region", "plan", "tier", "age"]) {
    await db.run(`create type ${name}_t as enum (select distinct ${name} from facts order by all)`);
  }
  await db.run(`create table enums as select * replace (kind::kind_t as kind, unit::unit_t as unit, channel::channel_t as channel, region::region_t as region,
    plan::plan_t as plan, tier::tier_t as tier, age::age_t as age) from facts`);
}

async function run(name, argument) {
  switch (name) {
    case "open": await open(); return "";
    case "close": await close(); return "";
    case "fresh": rmSync(file, { force: true }); rmSync(file + ".wal", { force: true }); await open(); return "";
    case "load": await load(argument); return "";
    case "visits": await visits(argument); return "";
    case "enums": await enums(); return "";
    case "bytes": return String(statSync(file).size);
    case "parquet":
      await db.run(`copy (select * from facts order by seq) to '${argument}' (format parquet, compression zstd)`);
      return String(statSync(argument).size);
    default: {
      const result = await db.run(queries[name](argument));
      return () => result.getRows().then(summaries[name]);
    }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [name, argument] = JSON.parse(line);
  const from = process.hrtime.bigint();
  let text = await run(name, argument);
  const ms = Number(process.hrtime.bigint() - from) / 1e6;
  if (typeof text === "function") text = await text();
  console.log(JSON.stringify({ ms, text }));
}
await close();
