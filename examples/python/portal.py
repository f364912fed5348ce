"""A portal with tables of its own, in SQLite, that asks the engine for every decision.

    python3 examples/python/portal.py http://127.0.0.1:8080        asks a sidecar
    python3 examples/python/portal.py node dist/cli/main.js        starts the engine itself
"""

import json
import sqlite3
import sys

from engine import HttpEngine, RpcEngine

TABLES = """
CREATE TABLE petitions (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, json TEXT NOT NULL);
CREATE TABLE outbox (key TEXT PRIMARY KEY, effect TEXT NOT NULL);
"""
MOST_TRIES = 10


class Portal:
    def __init__(self, database, engine):
        self._database = database
        self._engine = engine

    def take(self, event):
        """Takes an event: what was due before it first, then the event itself, all in one transaction."""
        for _ in range(MOST_TRIES):
            decision = self._try(event)
            if decision is not None:
                return decision
        raise RuntimeError(f"{event['petition']} is changed all the time")

    def _try(self, event):
        """The decision, stored; None where somebody else was faster. The engine is pure, so it is simply asked again."""
        row = self._database.execute(
            "SELECT seq, json FROM petitions WHERE id = ?", [event["petition"]]
        ).fetchone()
        before = row and row[0]
        petition = json.loads(row[1]) if row else None
        taken = []
        if petition is not None:
            due = self._engine.ask("due", petition=petition, at=event["at"])
            if not due["accepted"]:
                return due
            for one in due["events"]:
                decision = self._engine.ask("decide", petition=petition, event=one)
                if decision["accepted"]:
                    petition = decision["petition"]
                    taken.append(decision)
        decision = self._engine.ask("decide", petition=petition, event=event)
        if not decision["accepted"]:
            return decision
        return decision if self._store(before, [*taken, decision]) else None

    def _store(self, before, taken):
        petition = taken[-1]["petition"]
        values = {"id": petition["id"], "seq": petition["seq"], "json": json.dumps(petition), "before": before}
        with self._database:
            if before is None:
                change = "INSERT INTO petitions VALUES (:id, :seq, :json) ON CONFLICT DO NOTHING"
            else:
                change = "UPDATE petitions SET seq = :seq, json = :json WHERE id = :id AND seq = :before"
            if self._database.execute(change, values).rowcount != 1:
                return False
            for decision in taken:
                at = f"{petition['id']}/{decision['petition']['seq']}"
                rows = [(f"{at}/{n}", json.dumps(effect)) for n, effect in enumerate(decision["effects"])]
                self._database.executemany("INSERT INTO outbox VALUES (?, ?)", rows)
        return True


OFFICER = {"role": "disciplineCommission", "unit": "commission", "id": "officer-1"}
CLERK = {"role": "supervisionOffice", "unit": "supervision-office", "id": "clerk-1"}


def event(type, id, at, by, **payload):
    return {"type": type, "id": id, "petition": "2026-0001", "at": at, "by": by, **payload}


def told(when, decision):
    if decision["accepted"]:
        print(f"{when}: taken, at {decision['petition']['seq']}")
    else:
        for refusal in decision["refusals"]:
            print(f"{when}: {refusal['code']} {refusal['rule']}")


def main(arguments):
    engine = HttpEngine(arguments[0]) if arguments[0].startswith("http") else RpcEngine(arguments)
    database = sqlite3.connect(":memory:")
    database.executescript(TABLES)
    portal = Portal(database, engine)
    receive = event(
        "intake.receive", "event-1", "2026-03-02T09:00:00+08:00", OFFICER,
        channel="letter", petitioners=["petitioner-1"], persons=1, anonymous=False, reachable=True,
        cause="inspection", claim="compensation", complainedOf={"persons": [], "units": []},
    )  # fmt: skip
    assess = {"withinCompetence": True, "kind": "claim", "reason": "a matter of this bureau"}
    told("opened", portal.take(receive))
    told("again", portal.take(receive))
    told("by a clerk", portal.take(event("intake.assess", "event-2", "2026-03-03T10:00:00+08:00", CLERK, **assess)))
    # Late: the day of registration has passed, which the engine takes first.
    told("late", portal.take(event("intake.assess", "event-2", "2026-03-06T08:00:00+08:00", OFFICER, **assess)))
    for key, effect in database.execute("SELECT key, effect FROM outbox ORDER BY key"):
        print(f"outbox {key} {json.loads(effect)['type']}")
    sys.exit(engine.close())


if __name__ == "__main__":
    main(sys.argv[1:])
