package yiju.api.cli;

import picocli.CommandLine.IVersionProvider;
import yiju.api.Build;

final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {Build.version(), "java " + Runtime.version().feature()};
  }
}
