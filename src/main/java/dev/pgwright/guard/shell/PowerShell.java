package dev.pgwright.guard.shell;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// PowerShell's quotes, variables and common commands in the words of a POSIX shell.
///
/// Blocks, types and expressions are not translated; what holds them may not be readable then.
public final class PowerShell {

  private static final Pattern HERE = Pattern.compile("(?s)@(['\"])[ \\t]*\\r?\\n(.*?)\\r?\\n\\1@");
  private static final Pattern ENVIRONMENT =
      Pattern.compile("(?i)^\\$env:(\\w+)\\s*=\\s*", Pattern.MULTILINE);
  private static final Pattern VARIABLE = Pattern.compile("(?m)(^|[;{]\\s*)\\$(\\w+)\\s*=\\s*");
  private static final Pattern SUM =
      Pattern.compile("['\"]([^'\"]*)['\"]\\s*\\+\\s*['\"]([^'\"]*)['\"]");
  private static final Pattern ENCODED =
      Pattern.compile(
          "(?i)(?:powershell|pwsh)(?:\\.exe)?(?:\\s+-(?!e)\\w+(?:\\s+(?!-)\\w+)?)*\\s+-e\\w*\\s+['\"]?([A-Za-z0-9+/=]{8,})['\"]?");
  private static final Pattern BASE64 =
      Pattern.compile(
          "(?i)(?:\\[[\\w.]*Encoding]::\\w+\\.GetString\\(\\s*)?\\[(?:System\\.)?Convert]::FromBase64String\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)\\)?");
  private static final String START = "(?im)(^|[|;&(]\\s*)";

  private final String text;
  private final StringBuilder out = new StringBuilder();

  private PowerShell(String text) {
    this.text = text;
  }

  /// The same in the words of another shell, as far as that is known.
  public static String asShell(String text) {
    String plain = ENVIRONMENT.matcher(text.replaceAll("(?s)<#.*?#>", "")).replaceAll("export $1=");
    plain = VARIABLE.matcher(plain).replaceAll("$1$2=").replaceAll("(?i)\\$env:(\\w+)", "\\$$1");
    Matcher here = HERE.matcher(plain);
    plain =
        here.replaceAll(
            it ->
                Matcher.quoteReplacement(
                    it.group(1).equals("'")
                        ? "'" + it.group(2).replace("'", "''") + "'"
                        : "\"" + it.group(2).replace("\"", "`\"") + "\""));
    return new PowerShell(named(joined(decoded(plain)))).quoted();
  }

  /// `'a' + 'b'`.
  private static String joined(String text) {
    String plain = text;
    for (int i = 0; i < 20 && SUM.matcher(plain).find(); i++) {
      plain =
          SUM.matcher(plain)
              .replaceFirst(it -> Matcher.quoteReplacement("'" + it.group(1) + it.group(2) + "'"));
    }
    return plain.replaceAll("\\(\\s*('[^']*')\\s*\\)", " $1");
  }

  /// Commands and texts in Base64, written out.
  private static String decoded(String text) {
    String plain =
        ENCODED
            .matcher(text)
            .replaceAll(
                it ->
                    Matcher.quoteReplacement(
                        "sh -c " + quoted(it.group(1), StandardCharsets.UTF_16LE)));
    return BASE64
        .matcher(plain)
        .replaceAll(
            it -> {
              boolean wide = it.group().contains("Unicode");
              String said =
                  quoted(it.group(1), wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
              return Matcher.quoteReplacement(said);
            })
        .replaceAll("(?im)('(?:[^']|'')*')\\s*\\|\\s*(iex|Invoke-Expression)\\b", "\niex $1");
  }

  private static String quoted(String base64, Charset charset) {
    try {
      String text = new String(Base64.getDecoder().decode(base64), charset);
      return "'" + text.replace("'", "''") + "'";
    } catch (IllegalArgumentException _) {
      return "'" + base64 + "'";
    }
  }

  private static String named(String text) {
    return text.replaceAll(START + "(Write-(Output|Host)|echo)(?=\\s)", "$1echo")
        .replaceAll(START + "(Out-File|Set-Content|Add-Content|Tee-Object)(?=\\s)", "$1tee")
        .replaceAll(
            START + "(Get-Content|gc|type)(\\s+-(Raw|Path|LiteralPath)\\b)*(?=\\s)", "$1cat")
        .replaceAll(START + "(Invoke-Expression|iex)(\\s+-Command\\b)?(?=\\s)", "$1eval")
        .replaceAll(START + "(Remove-Item|ri|del|erase)(?=\\s)", "$1rm")
        .replaceAll(START + "(Select-String|sls)(?=\\s)", "$1grep")
        .replaceAll("(?m)(^|;)\\s*(?=('[^']*'|\"[^\"]*\")\\s*\\|)", "$1echo ")
        .replaceAll(START + "Set-Location(?=\\s)", "$1cd")
        .replaceAll(
            START + "(powershell|pwsh)(\\.exe)?(\\s+-(?!c)\\w+)*\\s+-c\\w*(?=\\s)", "$1sh -c")
        .replaceAll(START + "Start-Process\\s+(-FilePath\\s+)?", "$1")
        .replaceAll("(?i)\\s-ArgumentList\\s+", " ")
        .replaceAll("(?m)(^|[|;(=]\\s*)&\\s*(?=['\"$\\w])", "$1");
  }

  /// Goes through quotes and backticks.
  private String quoted() {
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled =
          quote != 0 && c == quote && i + 1 < text.length() && text.charAt(i + 1) == c;
      if (doubled) {
        out.append(c == '\'' ? "'\\''" : "\\\"");
        i++;
      } else if (c == '`' && quote != '\'' && i + 1 < text.length()) {
        escaped(text.charAt(++i));
      } else if (c == '$' && quote == 0) {
        int end = i + 1;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
          end++;
        }
        out.append(end > i + 1 ? "\"" + text.substring(i, end) + "\"" : "$");
        i = end - 1;
      } else if (c == '\\' && quote != '\'') {
        out.append(quote == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"' ? "\\" : "/");
        if (out.charAt(out.length() - 1) == '\\') {
          out.append(text.charAt(++i));
        }
      } else {
        boolean opens = quote == 0 && (c == '\'' || c == '"');
        quote = opens ? c : quote == c ? 0 : quote;
        boolean list = quote == 0 && c == ',' && i > 0 && "'\"".indexOf(text.charAt(i - 1)) >= 0;
        out.append(list ? ' ' : c);
      }
    }
    return out.toString();
  }

  private void escaped(char c) {
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case '\n' -> out.append(' ');
      default -> out.append('\\').append(c);
    }
  }
}
