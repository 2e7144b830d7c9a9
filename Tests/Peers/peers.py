"""Reads one export with one peer and adds it up; prints `seconds<TAB>peak KiB`.

usage: peers.py PEER SHAPE INPUT THREADS [SUMS]
PEER is duckdb, polars, pandas, pyarrow or chdb; SHAPE is long or wide; INPUT may be a glob for duckdb.
Only duckdb adds decimals; the others use binary fractions, which is faster and not exact.
SUMS is written by duckdb only, after the clock has stopped: `campaign,platform,day,metric,value`, in that order.
"""
import resource
import sys
import time

peer, shape, source, threads = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
sums = sys.argv[5] if len(sys.argv) > 5 else None
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
    con.execute(f"CREATE TEMP TABLE sums AS {query}")
    seconds = time.perf_counter() - start
    if sums:
        con.execute(f"COPY ({listed}) TO '{sums}' (HEADER false, DELIMITER ',')")
    return seconds


def polars():
    import polars as pl

    start = time.perf_counter()
    frame = pl.scan_csv(source, infer_schema_length=0)
    if shape == "long":
        keys = ["campaign", "platform", "date", "metric"]
        frame.with_columns(pl.col("value").cast(pl.Float64)).group_by(keys).agg(pl.col("value").sum()).collect()
    else:
        added = [pl.col(name).str.replace_all(",", "").cast(pl.Float64).sum() for name in FIGURES]
        frame.group_by(["Campaign name", "Day"]).agg(added).collect()
    return time.perf_counter() - start


def pandas():
    import pandas as pd

    start = time.perf_counter()
    if shape == "long":
        frame = pd.read_csv(source)
        frame.groupby(["campaign", "platform", "date", "metric"], sort=False)["value"].sum()
    else:
        frame = pd.read_csv(source, thousands=",")
        frame.groupby(["Campaign name", "Day"], sort=False)[list(FIGURES)].sum()
    return time.perf_counter() - start


def pyarrow():
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.csv as csv

    pa.set_cpu_count(threads)
    start = time.perf_counter()
    if shape == "long":
        table = csv.read_csv(source)
        table.group_by(["campaign", "platform", "date", "metric"]).aggregate([("value", "sum")])
    else:
        kinds = {name: pa.string() for name in FIGURES}
        table = csv.read_csv(source, convert_options=csv.ConvertOptions(column_types=kinds, strings_can_be_null=True))
        for name in FIGURES:
            plain = pc.cast(pc.replace_substring(table[name], ",", ""), pa.float64())
            table = table.set_column(table.column_names.index(name), name, plain)
        table.group_by(["Campaign name", "Day"]).aggregate([(name, "sum") for name in FIGURES])
    return time.perf_counter() - start


def chdb():
    import chdb

    start = time.perf_counter()
    if shape == "long":
        kinds = "date Date, campaign String, platform String, metric String, value Float64"
        query = (
            f"SELECT campaign, platform, date, metric, sum(value) FROM file('{source}', 'CSVWithNames', '{kinds}')"
            f" GROUP BY ALL SETTINGS max_threads={threads} FORMAT Null"
        )
    else:
        kinds = ", ".join(f"`{name}` String" for name in NAMES + list(FIGURES)).replace("`Day` String", "`Day` Date")
        added = ", ".join(f"sum(toFloat64OrZero(replaceAll(`{name}`, ',', '')))" for name in FIGURES)
        query = (
            f"SELECT `Campaign name`, `Day`, {added} FROM file('{source}', 'CSVWithNames', '{kinds}')"
            f" GROUP BY 1, 2 SETTINGS max_threads={threads} FORMAT Null"
        )
    chdb.query(query)
    return time.perf_counter() - start


seconds = {"duckdb": duckdb, "polars": polars, "pandas": pandas, "pyarrow": pyarrow, "chdb": chdb}[peer]()
print(f"{seconds:.3f}\t{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}")
