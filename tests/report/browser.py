"""A Chromium without a window, driven over WebDriver (https://www.w3.org/TR/webdriver2/) by the standard library."""

import json
import os
import re
import subprocess
import urllib.request

ARGUMENTS = [
    "--headless=new",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    # A page that asks for anything over a network gets an error, which the log shows.
    "--host-resolver-rules=MAP * ~NOTFOUND",
    # Chromium's sandbox refuses to work for root, as whom containers run.
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
]
CAPABILITIES = {
    "browserName": "chrome",
    "goog:chromeOptions": {"args": ARGUMENTS},
    "goog:loggingPrefs": {"browser": "ALL"},
}
# What WebDriver calls keys without a character of their own.
KEYS = {"Enter": "\ue007", "Escape": "\ue00c", "ArrowUp": "\ue013", "ArrowDown": "\ue015", "Tab": "\ue004"}
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
SECONDS = 60


class Browser:
    """Use it as a context: the browser ends with it."""

    def __enter__(self):
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, text=True)
        try:
            self.session = f"http://127.0.0.1:{self._port()}/session"
            created = self._ask("POST", "", {"capabilities": {"alwaysMatch": CAPABILITIES}})
            self.session += "/" + created["sessionId"]
        except BaseException:
            self.driver.kill()
            raise
        return self

    def __exit__(self, *_):
        try:
            self._ask("DELETE", "")
        finally:
            self.driver.terminate()
            self.driver.wait()

    def open(self, path):
        self.log()
        self._ask("POST", "/url", {"url": path.resolve().as_uri()})

    def run(self, script, *arguments):
        """What a function with this body returns in the page."""
        return self._ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def click(self, selector):
        found = self._ask("POST", "/element", {"using": "css selector", "value": selector})
        self._ask("POST", f"/element/{found[ELEMENT]}/click", {})

    def press(self, *keys):
        """Presses keys, by their names or as characters."""
        strokes = [KEYS.get(key, key) for key in keys]
        actions = [{"type": kind, "value": key} for key in strokes for kind in ("keyDown", "keyUp")]
        self._ask("POST", "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def log(self):
        """What the console says since the last look."""
        return [entry["message"] for entry in self._ask("POST", "/se/log", {"type": "browser"})]

    def emulate(self, scheme, width, height):
        """Takes a colour scheme, and a size of the window."""
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self._devtools("Emulation.setEmulatedMedia", features=features)
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._devtools("Emulation.setDeviceMetricsOverride", **size)

    def _devtools(self, command, **parameters):
        return self._ask("POST", "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def _port(self):
        for line in self.driver.stdout:
            if started := re.search(r"started successfully on port (\d+)", line):
                return int(started[1])
        raise RuntimeError("chromedriver does not start")

    def _ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.session + path, data, method=method)
        try:
            with urllib.request.urlopen(request, timeout=SECONDS) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(json.load(error)["value"]["message"]) from error
