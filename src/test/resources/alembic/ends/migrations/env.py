import os
import sys

print("password=hunter22 was read", file=sys.stderr)
os._exit(7)
