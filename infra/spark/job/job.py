"""Counts events of Kafka in Cassandra: the tables of the product, in a keyspace of its own.

Run by the supervisor (../supervise-job.ts), which hands the settings over as the first line of stdin, reads a line of
JSON for each sign of life from stdout, and ends this process and its JVM when the signs stay away. Every batch may come
again: rows are written by the keys that they have, and sums with themselves as timestamp, so that none goes back.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from typing import Any, Union

from pyspark.sql import DataFrame, Row, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.streaming import StreamingQuery
from pyspark.sql.types import IntegerType, LongType, StringType, StructField, StructType

from counting import COLUMN_OF, TOPICS, Unreadable, bucket_of, gaps_after, position_of, read_event
from spark_session import SignsOfLife, open_spark, tell

#: Kafka does not hold what follows the checkpoint: everything is to be read again, from the beginning.
EXIT_READ_ANEW = 3
#: So much is done again after a crash.
EVENTS_PER_BATCH = 10_000
BATCH_EVERY = "1 second"
POSITION_HEADER = "outbox-position"

READ_MESSAGE = StructType(
    [
        StructField("position", LongType()),
        StructField("fault", StringType()),
        StructField("event_id", StringType()),
        StructField("user_id", StringType()),
        StructField("classroom_id", StringType()),
        StructField("organisation_id", StringType()),
        StructField("day", StringType()),
        StructField("deed", StringType()),
    ]
)


def read_message(value: Union[bytes, None], headers: Union[list[Row], None]) -> tuple[Any, ...]:
    """A message as a row of READ_MESSAGE."""
    said = {header.key: header.value for header in headers or []}
    position = position_of(said.get(POSITION_HEADER))
    nothing = (None,) * 6
    if position is None or value is None:
        return (position, "no message of the product's relay", *nothing)
    event = read_event(bytes(value).decode("utf-8", "replace"))
    if isinstance(event, Unreadable):
        return (position, event.reason, *nothing)
    return (position, None, *(event or nothing))


class ReadAnew(Exception):
    """Events are missing that may be there when everything is read again."""


class Counting:
    """One batch after the other, into one keyspace."""

    def __init__(self, spark: SparkSession, keyspace: str) -> None:
        self.spark = spark
        self.keyspace = keyspace
        self.known_gaps = {(row.topic, row.partition, row.after, row.before) for row in self.table("gaps").collect()}
        self.reached = {(row.topic, row.partition): row.position for row in self.table("positions").collect()}
        self.read_message = F.udf(read_message, READ_MESSAGE)
        self.bucket_of = F.udf(bucket_of, IntegerType())

    def count(self, batch: DataFrame, _batch_id: int) -> None:
        fetched = batch.coalesce(2).select("topic", "partition", "offset", "value", "headers").persist()
        # Read from Kafka before Python asks for it: Spark's consumer may hang in the thread that feeds Python.
        fetched.count()
        tell(sign="step")
        message = self.read_message("value", "headers").alias("message")
        read = fetched.select("topic", "partition", "offset", "value", message).persist()
        try:
            reached = self.look_for_gaps(read)
            self.put_aside(read)
            deeds = read.where("message.deed is not null").select("message.*")
            deeds = deeds.withColumn("day", F.to_date("day")).drop("position", "fault").persist()
            try:
                self.count_for_people(deeds)
                self.count_for_organisations(deeds.where("organisation_id is not null"))
            finally:
                deeds.unpersist()
            self.go_past(reached)
        finally:
            read.unpersist()
            fetched.unpersist()

    def look_for_gaps(self, read: DataFrame) -> dict[tuple[str, int], int]:
        """How far this batch reaches. A gap is asked for once more before it is taken as it is."""
        where = ["topic", "partition"]
        found = read.where("message.position is not null").groupBy(where)
        reached = {}
        gaps = []
        for row in found.agg(F.collect_set("message.position").alias("positions")).collect():
            place = (row.topic, row.partition)
            before = self.reached.get(place, 0)
            gaps += [(*place, *gap) for gap in gaps_after(before, row.positions)]
            reached[place] = max(before, *row.positions)
        unknown = [gap for gap in gaps if gap not in self.known_gaps]
        if unknown:
            columns = "topic string, partition int, after long, before long"
            self.write(self.spark.createDataFrame(unknown, columns), "gaps")
            raise ReadAnew(f"Kafka does not hold what lies between these positions: {unknown}")
        return reached

    def go_past(self, reached: dict[tuple[str, int], int]) -> None:
        rows = [(topic, partition, position) for (topic, partition), position in reached.items()]
        if rows:
            columns = "topic string, partition int, position long"
            self.write(self.spark.createDataFrame(rows, columns).withColumn("at", F.col("position")), "positions", "at")
        self.reached.update(reached)

    def put_aside(self, read: DataFrame) -> None:
        unreadable = read.where("message.fault is not null")
        self.write(
            unreadable.select("topic", "partition", "offset", F.col("message.fault").alias("reason"), "value"),
            "unreadable_events",
        )

    def count_for_people(self, deeds: DataFrame) -> None:
        self.write(deeds.select("user_id", "day", "classroom_id", "deed", "event_id"), "person_deeds")
        person = ["user_id", "day"]
        counted = self.of_these(deeds, "person_deeds", person)
        by_class = totals(counted, [*person, "classroom_id"]).persist()
        try:
            by_person = by_class.groupBy(person).agg(*[F.sum(name).alias(name) for name in COLUMN_OF.values()])
            self.write_totals(by_person.withColumn("year", F.year("day")), "person_days")
            self.write_totals(by_class.withColumn("month", F.trunc("day", "month")), "class_people_days")
        finally:
            by_class.unpersist()

    def count_for_organisations(self, deeds: DataFrame) -> None:
        self.write(deeds.select("organisation_id", "user_id", "day", "deed", "event_id"), "organisation_deeds")
        person = ["organisation_id", "user_id", "day"]
        counted = totals(self.of_these(deeds, "organisation_deeds", person), person)
        counted = counted.withColumn("month", F.trunc("day", "month")).withColumn("bucket", self.bucket_of("user_id"))
        self.write_totals(counted, "organisation_people_days")

    def of_these(self, deeds: DataFrame, table: str, key: list[str]) -> DataFrame:
        """All rows of the partitions to which these deeds belong, each asked for by its key."""
        return deeds.select(key).distinct().join(self.table(table, directJoinSetting="on"), key)

    def write_totals(self, rows: DataFrame, table: str) -> None:
        """The sum is the timestamp of the row: whoever has counted more wins, whenever the write arrives."""
        counters = list(COLUMN_OF.values())
        rows = rows.select([F.col(name).cast("int") if name in counters else F.col(name) for name in rows.columns])
        self.write(rows.withColumn("counted", sum(F.col(name) for name in counters).cast("long")), table, "counted")

    def table(self, name: str, **options: str) -> DataFrame:
        cassandra = self.spark.read.format("org.apache.spark.sql.cassandra")
        return cassandra.options(keyspace=self.keyspace, table=name, **options).load()

    def write(self, rows: DataFrame, table: str, timestamp: Union[str, None] = None) -> None:
        options = {"keyspace": self.keyspace, "table": table, **({"writetime": timestamp} if timestamp else {})}
        rows.write.format("org.apache.spark.sql.cassandra").options(**options).mode("append").save()
        # A batch may take long on a busy machine; what hangs is one of its steps.
        tell(sign="step")


def totals(deeds: DataFrame, key: list[str]) -> DataFrame:
    counted = [F.sum(F.when(F.col("deed") == deed, 1).otherwise(0)).alias(name) for deed, name in COLUMN_OF.items()]
    return deeds.groupBy(key).agg(*counted)


def start(spark: SparkSession, settings: dict[str, Any]) -> StreamingQuery:
    counting = Counting(spark, settings["keyspace"])
    prefix = settings["topicPrefix"]
    kafka = spark.readStream.format("kafka").options(**settings["kafka"])
    messages = (
        kafka.option("subscribe", ",".join(prefix + topic for topic in TOPICS))
        .option("startingOffsets", "earliest")
        .option("includeHeaders", "true")
        .option("maxOffsetsPerTrigger", EVENTS_PER_BATCH)
        .load()
        .withColumn("topic", F.expr(f"substring(topic, {len(prefix) + 1})"))
    )
    counted = messages.writeStream.foreachBatch(counting.count).trigger(processingTime=BATCH_EVERY)
    return counted.option("checkpointLocation", settings["checkpoint"]).start()


def end_with_supervisor() -> None:
    """Whoever looks after this process has gone when its end of stdin has: nothing of it may be left."""
    while os.read(0, 1024):
        pass
    os.killpg(0, signal.SIGKILL)


def is_to_read_anew(error: BaseException) -> bool:
    said = str(error)
    return "ReadAnew" in said or "failOnDataLoss" in said


def main() -> int:
    stopping = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    settings = json.loads(sys.stdin.readline())
    threading.Thread(target=end_with_supervisor, daemon=True).start()
    spark = open_spark(settings)
    tell(sign="opened")
    spark.streams.addListener(SignsOfLife())
    query = start(spark, settings)
    try:
        while not stopping.is_set() and not query.awaitTermination(0.5):
            pass
    except Exception as error:
        if not is_to_read_anew(error):
            raise
        print(error, file=sys.stderr, flush=True)
        return EXIT_READ_ANEW
    query.stop()
    spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
