/// `pgwright check --fix`: the safe forms of statements put into the files they come from.
///
/// [dev.pgwright.job.fix.Fixing] makes the texts, checks them again, and gives up what does not
/// come out clean; it writes nothing.
@org.jspecify.annotations.NullMarked
package dev.pgwright.job.fix;
