package dev.pgwright.bench;

import java.util.List;

/// `./pgwright --version`, from the shell's call to its end, when nothing has to be built.
final class Start implements Benchmark {

  @Override
  public String name() {
    return "start-of-the-program";
  }

  @Override
  public void round() throws Exception {
    Programs.run(List.of("./pgwright", "--version"));
  }
}
