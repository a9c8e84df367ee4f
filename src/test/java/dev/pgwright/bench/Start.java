package dev.pgwright.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/// `./pgwright --version`, from the shell's call to its end, when nothing has to be built.
final class Start implements Benchmark {

  @Override
  public String name() {
    return "start-of-the-program";
  }

  @Override
  public void round() throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("./pgwright", "--version")
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException("./pgwright --version ended with " + code);
    }
  }
}
