"""Opens Spark with the settings of the supervisor, and tells it by signs that the job lives."""

from __future__ import annotations

import json
import threading
from typing import Any

from pyspark.sql import SparkSession
from pyspark.sql.streaming import StreamingQueryListener

IDLE_SIGN_EVERY_MS = "2000"

_telling = threading.Lock()


def tell(**sign: Any) -> None:
    with _telling:
        print(json.dumps(sign), flush=True)


class SignsOfLife(StreamingQueryListener):
    def onQueryStarted(self, event: Any) -> None:
        tell(sign="started")

    def onQueryProgress(self, event: Any) -> None:
        tell(sign="batch", batch=event.progress.batchId, events=event.progress.numInputRows)

    def onQueryIdle(self, event: Any) -> None:
        tell(sign="idle")

    def onQueryTerminated(self, event: Any) -> None:
        tell(sign="ended")


def open_spark(settings: dict[str, Any]) -> SparkSession:
    builder = SparkSession.builder.appName("ensure-study counts").master("local[2]")
    for name, value in settings["spark"].items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    # Not handed to the JVM on its command line, which everybody on the machine can read.
    for name, value in settings["cassandra"].items():
        spark.conf.set(name, value)
    spark.conf.set("spark.sql.streaming.noDataProgressEventInterval", IDLE_SIGN_EVERY_MS)
    return spark
