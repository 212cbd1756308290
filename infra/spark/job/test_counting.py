"""python3 -m unittest, in this folder: no more than Python is needed. The same fixture is answered in ../rules.test.ts."""

import json
import unittest
from pathlib import Path

import counting

FIXTURE = json.loads((Path(__file__).parent.parent / "fixtures" / "events.json").read_text(encoding="utf-8"))


def meaning_of(text):
    event = counting.read_event(text)
    if event is None:
        return "nothing"
    if isinstance(event, counting.Unreadable):
        return "unreadable"
    return {
        "eventId": event.event_id,
        "userId": event.user_id,
        "classroomId": event.classroom_id,
        "organisationId": event.organisation_id,
        "day": event.day,
        "deed": event.deed,
    }


class ReadingEvents(unittest.TestCase):
    def test_means_what_the_product_takes_it_for(self):
        for event in FIXTURE["events"]:
            with self.subTest(event["why"]):
                self.assertEqual(meaning_of(event["text"]), event["means"])

    def test_says_why_it_cannot_read(self):
        self.assertEqual(counting.read_event("null").reason, "no event of a known type")
        self.assertEqual(counting.read_event('{"type": "tutor.turn_asked.v1"}').reason, "event.id is missing")

    def test_people_are_in_the_part_of_their_organisation_where_the_product_looks_for_them(self):
        for user_id, bucket in FIXTURE["buckets"].items():
            self.assertEqual(counting.bucket_of(user_id), bucket)


class Rules(unittest.TestCase):
    def test_a_rule_that_is_not_understood_is_refused(self):
        for schema in ({"type": "string", "maxLength": 3}, {"type": "array"}, {"type": "string", "pattern": "a"}):
            with self.subTest(schema), self.assertRaises(ValueError):
                counting._refuse_unknown_rules(schema)


class Positions(unittest.TestCase):
    def test_only_what_a_relay_can_have_sent_has_one(self):
        self.assertEqual(counting.position_of(bytearray(b"42")), 42)
        for header in (None, b"", b"0", b"-1", b"1.5", b"042", "٣".encode(), b"9" * 17):
            self.assertIsNone(counting.position_of(header))

    def test_what_comes_twice_or_in_another_order_is_no_gap(self):
        self.assertEqual(counting.gaps_after(0, [2, 1, 3, 3, 1]), [])
        self.assertEqual(counting.gaps_after(5, [1, 2, 6]), [])
        self.assertEqual(counting.gaps_after(5, []), [])

    def test_what_is_missing_lies_between_its_neighbours(self):
        self.assertEqual(counting.gaps_after(5, [1, 8, 9, 12]), [(5, 8), (9, 12)])


if __name__ == "__main__":
    unittest.main()
