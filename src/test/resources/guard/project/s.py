import subprocess
subprocess.run(["dropdb","prod"])
