package yiju.api;

/** This program. */
public final class Build {
  private Build() {}

  /** The version in the jar's manifest. */
  public static String version() {
    String version = Build.class.getPackage().getImplementationVersion();
    return "yiju " + (version == null ? "(not packaged)" : version);
  }
}
