package yiju.verifier;

/** Milliseconds of each stage. */
public record Timings(double total, double retrieve, double rank, double generate, double verify) {}
