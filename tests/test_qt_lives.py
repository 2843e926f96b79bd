import subprocess
import sys

CALLS = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel()
for number in range(200_000):
    label.setEnabled(True)
print("alive")
"""


def test_two_hundred_thousand_void_calls_do_not_kill_the_interpreter() -> None:
    # PySide6 6.12.0 on Python 3.11 loses a reference to None at each and dies after some 5,000.
    run = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, timeout=120)
    assert (run.returncode, run.stdout.strip()) == (0, "alive"), run.stderr
