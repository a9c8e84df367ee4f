/// Full-text and hybrid search: how a table's text is made searchable, and which query finds what
/// people look for. Plans are thought out from statistics and a sample; what is measured is in
/// `search.tune`.
@org.jspecify.annotations.NullMarked
package dev.pgwright.search;
