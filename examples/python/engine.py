"""The engine, which stores nothing: as a child process (RpcEngine) or beside this one (HttpEngine). Standard library only."""

import json
import subprocess
import threading
import urllib.error
import urllib.request


class EngineFault(Exception):
    """The engine could not be asked, or answered that the question is none. A rule's no is an answer, not a fault."""


class RpcEngine:
    """`petition-flow rpc` as a child process, one request a line."""

    def __init__(self, program, *options):
        self._process = subprocess.Popen(
            [*program, "rpc", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._lock = threading.Lock()
        self._last_id = 0

    def ask(self, operation, **params):
        with self._lock:
            self._last_id += 1
            request = {"jsonrpc": "2.0", "id": self._last_id, "method": operation, "params": params}
            self._process.stdin.write(json.dumps(request).encode() + b"\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        if not line:
            raise EngineFault("the engine has ended")
        reply = json.loads(line)
        if "error" in reply:
            raise EngineFault(reply["error"]["message"])
        return reply["result"]

    def close(self):
        """Ends the input, and the process with it; gives its exit code."""
        self._process.stdin.close()
        code = self._process.wait(timeout=10)
        self._process.stdout.close()
        return code


class HttpEngine:
    """`petition-flow serve --stateless` at an address."""

    def __init__(self, base):
        self._base = base

    def ask(self, operation, **params):
        request = urllib.request.Request(
            f"{self._base}/{operation}",
            data=json.dumps(params).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return json.load(response)
        except urllib.error.HTTPError as error:
            raise EngineFault(error.read().decode()) from error

    def close(self):
        return 0
