"""Reads one export with one peer, adds it up and writes the sums in order; prints `seconds<TAB>peak KiB`.

usage: peers.py PEER SHAPE INPUT THREADS OUTPUT [SUMS]
PEER is duckdb, duckdb-sniffing, polars, pandas, pyarrow, chdb or chdb-decimals; SHAPE is long or wide; INPUT may be a glob for duckdb.
The clock starts when the peer is imported and stops when OUTPUT is written.
duckdb and chdb-decimals add decimals; the others use binary fractions, which is faster and not exact. duckdb-sniffing is told
nothing about the files but where they are, as everybody else is who drops one: it finds out delimiters and types itself.
SUMS is written by duckdb only, after the clock has stopped: `campaign,platform,day,metric,value`, in that order.
"""
import resource
import sys
import time

peer, shape, source, threads, output = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]), sys.argv[5]
sums = sys.argv[6] if len(sys.argv) > 6 else None
KEYS = ["campaign", "platform", "date", "metric"] if shape == "long" else ["Campaign name", "Day"]
NAMES = ["Day", "Campaign name", "Ad set name", "Ad name"]
FIGURES = {
    "Impressions": ("impressions", "BIGINT"),
    "Reach": ("reach", "BIGINT"),
    "Link clicks": ("link_clicks", "BIGINT"),
    "Amount spent (USD)": ("spend", "DECIMAL(18,2)"),
    "Results": ("results", "BIGINT"),
    "Purchases conversion value": ("conversion_value", "DECIMAL(18,2)"),
}


def duckdb():
    import duckdb

    con = duckdb.connect()
    con.execute(f"SET threads={threads}")
    con.execute("SET preserve_insertion_order=false")
    options = "header=true, auto_detect=false, delim=',', quote='\"', escape='\"'"
    if shape == "long":
        columns = "{'date':'DATE','campaign':'VARCHAR','platform':'VARCHAR','metric':'VARCHAR','value':'DECIMAL(18,2)'}"
        query = (
            f"SELECT campaign, platform, date, metric, sum(value) AS value, count(*) AS rows"
            f" FROM read_csv('{source}', {options}, columns={columns}) GROUP BY ALL"
        )
        listed = "SELECT campaign, platform, date, metric, value FROM sums ORDER BY ALL"
    else:
        typed = ",".join(f"'{name}':'VARCHAR'" for name in NAMES[1:] + list(FIGURES))
        added = ", ".join(
            f"sum(CAST(replace(\"{name}\", ',', '') AS {kind})) AS {metric},"
            f" count(\"{name}\") AS {metric}_rows"
            for name, (metric, kind) in FIGURES.items()
        )
        query = (
            f"SELECT \"Campaign name\" AS campaign, \"Day\" AS date, {added}"
            f" FROM read_csv('{source}', {options}, columns={{'Day':'DATE',{typed}}}) GROUP BY 1, 2"
        )
        parts = " UNION ALL ".join(
            f"SELECT campaign, 'meta-ads' AS platform, date, '{metric}' AS metric,"
            f" CAST({metric} AS DECIMAL(18,2)) AS value FROM sums WHERE {metric}_rows > 0"
            for metric, _ in FIGURES.values()
        )
        listed = f"SELECT * FROM ({parts}) ORDER BY ALL"
    start = time.perf_counter()
    order = "campaign, platform, date, metric" if shape == "long" else "campaign, date"
    con.execute(f"COPY ({query} ORDER BY {order}) TO '{output}' (HEADER, DELIMITER ',')")
    seconds = time.perf_counter() - start
    if sums:
        con.execute(f"CREATE TEMP TABLE sums AS {query}")
        con.execute(f"COPY ({listed}) TO '{sums}' (HEADER false, DELIMITER ',')")
    return seconds


def duckdb_sniffing():
    import duckdb

    con = duckdb.connect()
    con.execute(f"SET threads={threads}")
    start = time.perf_counter()
    con.execute(
        f"COPY (SELECT campaign, platform, date, metric, sum(value) AS value FROM read_csv('{source}')"
        f" GROUP BY ALL ORDER BY ALL) TO '{output}' (HEADER, DELIMITER ',')"
    )
    return time.perf_counter() - start


def polars():
    import polars as pl

    start = time.perf_counter()
    frame = pl.scan_csv(source, infer_schema_length=0)
    if shape == "long":
        frame = frame.with_columns(pl.col("value").cast(pl.Float64)).group_by(KEYS).agg(pl.col("value").sum())
    else:
        added = [pl.col(name).str.replace_all(",", "").cast(pl.Float64).sum() for name in FIGURES]
        frame = frame.group_by(KEYS).agg(added)
    frame.sort(KEYS).sink_csv(output)
    return time.perf_counter() - start


def pandas():
    import pandas as pd

    start = time.perf_counter()
    if shape == "long":
        frame = pd.read_csv(source)
        frame.groupby(KEYS, sort=True)["value"].sum().to_csv(output)
    else:
        frame = pd.read_csv(source, thousands=",")
        frame.groupby(KEYS, sort=True)[list(FIGURES)].sum().to_csv(output)
    return time.perf_counter() - start


def pyarrow():
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.csv as csv

    pa.set_cpu_count(threads)
    start = time.perf_counter()
    if shape == "long":
        table = csv.read_csv(source)
        table = table.group_by(KEYS).aggregate([("value", "sum")])
    else:
        kinds = {name: pa.string() for name in FIGURES}
        table = csv.read_csv(source, convert_options=csv.ConvertOptions(column_types=kinds, strings_can_be_null=True))
        for name in FIGURES:
            plain = pc.cast(pc.replace_substring(table[name], ",", ""), pa.float64())
            table = table.set_column(table.column_names.index(name), name, plain)
        table = table.group_by(KEYS).aggregate([(name, "sum") for name in FIGURES])
    csv.write_csv(table.sort_by([(key, "ascending") for key in KEYS]), output)
    return time.perf_counter() - start


def chdb(kind="Float64", convert="toFloat64OrZero(replaceAll(`{}`, ',', ''))"):
    import chdb

    start = time.perf_counter()
    if shape == "long":
        kinds = "date Date, campaign String, platform String, metric String, value " + kind
        query = (
            f"SELECT campaign, platform, date, metric, sum(value) FROM file('{source}', 'CSVWithNames', '{kinds}')"
            f" GROUP BY ALL ORDER BY ALL"
        )
    else:
        kinds = ", ".join(f"`{name}` String" for name in NAMES + list(FIGURES)).replace("`Day` String", "`Day` Date")
        added = ", ".join(f"sum({convert.format(name)})" for name in FIGURES)
        query = (
            f"SELECT `Campaign name`, `Day`, {added} FROM file('{source}', 'CSVWithNames', '{kinds}')"
            f" GROUP BY 1, 2 ORDER BY 1, 2"
        )
    settings = f"SETTINGS max_threads={threads}, engine_file_truncate_on_insert=1"
    chdb.query(f"INSERT INTO FUNCTION file('{output}', 'CSVWithNames') {query} {settings}")
    return time.perf_counter() - start


def chdb_decimals():
    return chdb("Decimal(18,2)", "toDecimal64OrZero(replaceAll(`{}`, ',', ''), 2)")


readers = {
    "duckdb": duckdb,
    "duckdb-sniffing": duckdb_sniffing,
    "polars": polars,
    "pandas": pandas,
    "pyarrow": pyarrow,
    "chdb": chdb,
    "chdb-decimals": chdb_decimals,
}
seconds = readers[peer]()
print(f"{seconds:.3f}\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}")
