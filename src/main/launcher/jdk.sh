# Sourced by the scripts at the root. Finds a JDK 25, also where the default java is another one.

jdk_needed=25

# is_jdk HOME: a complete JDK of the version we need. Reads its release file; starts nothing.
is_jdk() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in JAVA_VERSION=\"$jdk_needed[.\"+-]*) return 0 ;; esac
  done <"$1/release"
  return 1
}

# Every place where people keep JDKs, the one they chose first.
jdk_candidates() {
  local java
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  if java=$(command -v java); then
    java=$(readlink -f "$java" 2>/dev/null || echo "$java")
    echo "${java%/bin/java}"
  fi
  local place
  for place in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/*; do
    [ ! -d "$place" ] || echo "$place"
  done
  [ ! -r "$HOME/.m2/toolchains.xml" ] ||
    sed -n 's:.*<jdkHome>[[:space:]]*\(.*[^[:space:]]\)[[:space:]]*</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml"
}

# Prints the home of a JDK 25; without one, says so on stderr and returns 3.
find_jdk() {
  local home
  if is_jdk "${JAVA_HOME:-}"; then
    echo "$JAVA_HOME"
    return 0
  fi
  while IFS= read -r home; do
    if is_jdk "$home"; then
      echo "$home"
      return 0
    fi
  done <<HOMES
$(jdk_candidates)
HOMES
  {
    echo "${0##*/}: needs a JDK $jdk_needed and found none."
    echo "Looked at JAVA_HOME, the java on PATH, /usr/lib/jvm, /Library/Java, Homebrew, SDKMAN, ~/.jdks, ~/.m2/toolchains.xml."
    echo "Install one (Debian and Ubuntu: openjdk-$jdk_needed-jdk or Eclipse Temurin $jdk_needed; macOS: brew install openjdk@$jdk_needed;"
    echo "SDKMAN: sdk install java $jdk_needed-tem), or set JAVA_HOME to the JDK you have."
  } >&2
  return 3
}

# Says what to install when Maven is not there.
need_maven() {
  command -v mvn >/dev/null && return 0
  echo "${0##*/}: needs Maven (mvn) to build. Debian and Ubuntu: apt-get install maven; macOS: brew install maven." >&2
  return 3
}

# Under this, Maven 3.8 prints no warnings about its own libraries.
# shellcheck disable=SC2034 # used by those who source this
quiet_maven_opts="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
