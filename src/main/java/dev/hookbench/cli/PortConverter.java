package dev.hookbench.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a TCP port. */
final class PortConverter implements ITypeConverter<Integer> {
    private static final int GREATEST = 65_535;

    @Override
    public Integer convert(String value) {
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= GREATEST) {
            return Integer.valueOf(value);
        }
        throw new TypeConversionException(
                "'" + value + "' is no port; give a number from 1 to 65535, or 0 for any free port");
    }
}
