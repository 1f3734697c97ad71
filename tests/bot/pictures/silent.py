"""Run as a process: takes a chart and gives nothing back."""

import sys

if __name__ == "__main__":
    sys.stdin.buffer.read()
