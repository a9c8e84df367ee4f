package dev.pgwright.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `pgwright completion`: makes a shell complete commands and options.
@Command(
    name = "completion",
    description = "Print a script that makes a shell complete commands and options.",
    footer = {"  source <(pgwright completion bash)", "  source <(pgwright completion zsh)"})
final class CompletionCommand implements Callable<Integer> {

  /// The shells we write for; one script serves both.
  enum Shell {
    BASH,
    ZSH;

    @Override
    public String toString() {
      return OutputOptions.word(this);
    }
  }

  @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final RootCommand root;

  CompletionCommand(RootCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() {
    String script =
        switch (shell) {
          case BASH, ZSH -> AutoComplete.bash("pgwright", spec.root().commandLine());
        };
    OutputOptions.print(script, null, root);
    return ExitCodes.OK;
  }
}
