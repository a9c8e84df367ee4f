package dev.pgwright.claims;

import java.util.List;

/// The text of `docs/claims.md`.
final class ClaimsPage {

  static final String MEASURED = "Last measured on ";

  private static final String HEAD =
      """
      # Claims

      What pgwright relies on when it plans: facts about PostgreSQL, each with a script that shows it on a running server.
      `./check` runs them on PostgreSQL 18, `./check --matrix` and `./dev claims` on 14 to 18; this list is written by `./dev claims`.
      The form of the scripts is in `src/test/resources/claims/README.md`.

      """;

  private ClaimsPage() {}

  /// @param measured the line that begins with [#MEASURED]
  static String of(List<ClaimFile> files, String measured) {
    var page = new StringBuilder(HEAD).append(measured).append('\n');
    for (ClaimFile file : files) {
      String name = file.topic() + ".sql";
      page.append("\n## [").append(name).append("](../").append(ClaimFile.FOLDER).append('/');
      page.append(name).append(")\n\n| fact | PostgreSQL |\n| --- | --- |\n");
      for (Claim claim : file.claims()) {
        page.append("| ").append(claim.fact().replace("|", "\\|")).append(" | ");
        page.append(claim.versions()).append(" |\n");
      }
    }
    return page.toString();
  }
}
