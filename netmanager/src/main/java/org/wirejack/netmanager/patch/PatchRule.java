package org.wirejack.netmanager.patch;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Says which output goes into which input: {@code OUTPUT > INPUT}, two regular expressions for whole port names. In the
 * second {@code $1} to {@code $9} and <code>${name}</code> stand for what the first one's groups have found.
 */
public final class PatchRule {
    private static final Pattern PLACE = Pattern.compile("(?<!\\\\)\\$(?:([1-9])|\\{([a-zA-Z][a-zA-Z0-9]*)})");

    private final String text;
    private final Pattern output;
    private final String input;

    /** @throws IllegalArgumentException if it is no rule; says what is wrong with it */
    public PatchRule(String text) {
        this.text = text;
        int arrow = text.lastIndexOf(CableText.ARROW);
        if (arrow < 0) {
            throw new IllegalArgumentException("--rule \"" + text + "\": it must read \"OUTPUT > INPUT\"");
        }
        output = compile(text.substring(0, arrow).strip());
        input = text.substring(arrow + CableText.ARROW.length()).strip();
        PLACE.matcher(input).results().forEach(place -> requireGroup(place.group(1), place.group(2)));
        compile(fill(place -> ""));
    }

    private Pattern compile(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "--rule \"" + text + "\": " + e.getDescription() + " in " + expression, e);
        }
    }

    private void requireGroup(String number, String name) {
        boolean known = name == null
                ? Integer.parseInt(number) <= output.matcher("").groupCount()
                : output.namedGroups().containsKey(name);
        if (!known) {
            String place = name == null ? "$" + number : "${" + name + "}";
            throw new IllegalArgumentException("--rule \"" + text + "\": there is no group for " + place);
        }
    }

    private String fill(UnaryOperator<String> found) {
        return PLACE.matcher(input)
                .replaceAll(place -> Matcher.quoteReplacement(
                        Pattern.quote(found.apply(place.group(1) == null ? place.group(2) : place.group(1)))));
    }

    /** What an input's whole name must match, for an output of this full name; empty if the rule is not for it. */
    Optional<Pattern> inputsFor(String outputName) {
        Matcher match = output.matcher(outputName);
        return match.matches() ? Optional.of(Pattern.compile(fill(place -> found(match, place)))) : Optional.empty();
    }

    private static String found(Matcher match, String place) {
        boolean number = Character.isDigit(place.charAt(0));
        String group = number ? match.group(Integer.parseInt(place)) : match.group(place);
        return group == null ? "" : group;
    }

    @Override
    public String toString() {
        return text;
    }
}
