"""Places that may break a rule, each with its reason. One that is not needed any more fails the check."""

# (rule, path, what) -> why. `what` is the text that the rule reports.
EXCEPTIONS = {
    ("global-state", "core/base/blocking.cpp", "noBlock"):
        "a mark of the thread, asked for below every call",
    ("global-state", "core/base/blocking.cpp", "violations"):
        "a count that tests read at the end; nothing depends on it",
    ("once", "core/events/record_scan_loop.h", "#pragma once"):
        "the body of a loop, included once for each processor it is compiled for",
    ("namespace", "core/events/record_scan_loop.h", "namespace trainyard::events"):
        "the includer has opened it",
    ("global-state", "app/yard/interrupt_posix.cpp", "signalPipe"):
        "a signal handler reaches only what is global",
    ("global-state", "app/yard/interrupt_windows.cpp", "current"):
        "a console handler reaches only what is global",
}


class Exceptions:
    def __init__(self, table=None):
        self.table = EXCEPTIONS if table is None else table
        self.used = set()

    def allows(self, rule, path, what):
        key = (rule, path, what)
        if key not in self.table:
            return False
        self.used.add(key)
        return True

    def stale(self):
        return [f"exceptions.py: {rule} in {path} ({what}) is not needed any more; take it out"
                for rule, path, what in sorted(set(self.table) - self.used)]
