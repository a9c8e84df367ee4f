package dev.pgwright.explain.rules.server;

import dev.pgwright.explain.rules.Rule;
import java.util.List;

/// The rules of this family.
public final class ServerRules {

  public static final List<Rule> ALL =
      List.of(
          new WorkersMissing(),
          new Compiling(),
          new Planning(),
          new Triggers(),
          new Waiting(),
          new FullPageImages(),
          new PolicyPerRow());

  private ServerRules() {}
}
