package dev.pgwright.agent.tools;

import dev.pgwright.agent.tool.Tool;
import dev.pgwright.agent.tool.Toolbox;
import java.util.ArrayList;
import java.util.List;

/// All tools.
public final class Tools {

  private Tools() {}

  /// The tools that are always there, in the order they are listed.
  public static Toolbox standard() {
    var tools = new ArrayList<Tool<?, ?>>();
    tools.addAll(
        List.of(new ReviewMigration(), new ExplainLock(), new InspectSchema(), new ExplainQuery()));
    return new Toolbox(tools);
  }
}
