import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.TestAssertion.Status;

/**
 * Verdict PROFILE... -- FILE... checks each file against each profile of veraPDF. It prints one line for each rule that
 * the file breaks (file, profile, rule, place and message, with tabs between) and then one that says that the file was
 * checked (file and profile).
 */
public class Verdict {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> profiles = new ArrayList<>();
        boolean files = false;
        for (String argument : arguments) {
            if (argument.equals("--")) {
                files = true;
            } else if (files) {
                for (PDFAFlavour profile : profiles) {
                    check(argument, profile);
                }
            } else {
                profiles.add(PDFAFlavour.fromString(argument));
            }
        }
    }

    private static void check(String file, PDFAFlavour profile) throws Exception {
        String start = file + "\t" + profile.getId();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), profile);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, false)) {
            Map<String, TestAssertion> broken = new TreeMap<>();
            for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == Status.FAILED) {
                    String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule, assertion);
                }
            }
            broken.forEach((rule, first) -> System.out.println(String.join("\t", start, rule,
                first.getLocation().getContext(), first.getMessage().replaceAll("\\s+", " "))));
        }
        System.out.println(start);
    }
}
