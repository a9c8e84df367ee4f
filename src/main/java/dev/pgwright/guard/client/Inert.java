package dev.pgwright.guard.client;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/// Programs that run no other and reach no database, whatever their arguments say.
final class Inert {

  static final Set<String> NAMES =
      new LinkedHashSet<>(
          Arrays.asList(
              """
              ls ll dir tree less more most man info apropos whatis which whereis type wc file stat du df
              free top htop btop ps pgrep uname hostname whoami id groups date cal uptime env-list printenv
              locale tty clear reset tput stty sleep true false yes expr bc dc factor numfmt basename
              dirname realpath readlink cksum md5sum sha1sum sha256sum sha512sum shasum cmp comm diff sdiff
              colordiff delta icdiff difft cut paste join tsort split csplit expand unexpand od hexdump xxd
              jq yq xq gron fx dasel mlr csvkit csvlook csvsql-help awk-help ag ack ripgrep fd locate
              touch mkdir ln chmod chown chgrp cp rsync scp sftp ftp wget curl http https httpie xh ping
              traceroute dig nslookup host nc netcat ncat socat-help telnet ip ifconfig netstat ss lsof
              open xdg-open code cursor subl nano micro hx pico codium idea
              gh glab hub jj hg svn cvs tig lazygit pre-commit husky commitlint
              brew apt apt-get apt-cache dpkg dpkg-query yum dnf rpm pacman apk snap flatpak port zypper
              pip pip3 pipdeptree gem rustc rustup gofmt golangci-lint javac mvn mvnw gradle
              gradlew ant sbt scala kotlinc swiftc cmake ninja meson bazel gcc g++ clang cc ld ar nm objdump
              ruff black isort flake8 pylint mypy pyright pytest py.test tox-help bandit autopep8 yapf
              eslint prettier tsc biome oxlint stylelint jest vitest mocha ava cypress playwright karma
              rspec rubocop minitest phpunit phpstan psalm pint shellcheck shfmt hadolint yamllint
              markdownlint sqlfluff sqlfmt pgformatter pg_format squawk eugene sqlint sql-formatter
              tar zip unzip 7z xz bzip2 zstd lz4 rar unrar gpg age ssh-keygen ssh-add ssh-copy-id
              openssl-help tldr cheat say notify-send osascript-help pbcopy pbpaste xclip xsel wl-copy
              journalctl dmesg sysctl lscpu lsblk mount umount fdisk uuidgen pwgen nproc
              figlet cowsay lolcat neofetch fortune asciinema vhs ffmpeg convert magick pandoc latex
              pdflatex dot plantuml mermaid mmdc gnuplot
              vite webpack rollup esbuild parcel next nuxt astro remix svelte-kit storybook gatsby hugo jekyll
              uvicorn gunicorn hypercorn celery streamlit jupyter ipykernel mkdocs sphinx-build pyinstaller
              claude codex gemini aider llm ollama mcp-inspector ascii banner test-echo history fc
              """
                  .split("\\s+")));

  private Inert() {}
}
