package dev.pgwright.report.chart;

import dev.pgwright.report.Page;

/// One HTML page that needs nothing else: figures, then text as it stands in a terminal.
public final class Sheet {

  private final StringBuilder page = new StringBuilder();

  /// @param title of the page; any text
  public Sheet(String title) {
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(Page.escaped(title))
        .append("</title>\n<style>body{font-family:sans-serif;max-width:60em;margin:2em auto;")
        .append("padding:0 1em}pre{overflow-x:auto;background:#f6f6f6;padding:1em}")
        .append("svg{max-width:100%;height:auto}</style>\n</head>\n<body>\n<h1>")
        .append(Page.escaped(title))
        .append("</h1>\n");
  }

  /// Adds a figure; nothing where there is none.
  ///
  /// @param title any text
  /// @param svg as it stands in a page; may be empty
  public Sheet figure(String title, String svg) {
    if (!svg.isEmpty()) {
      page.append("<h2>").append(Page.escaped(title)).append("</h2>\n").append(svg);
    }
    return this;
  }

  /// Ends the page.
  ///
  /// @param text of a terminal without colours
  public String end(String text) {
    return page.append("<pre>")
        .append(Page.escaped(text))
        .append("</pre>\n</body>\n</html>\n")
        .toString();
  }
}
