package org.wirejack.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, installed into a clean Debian by what the Dockerfile says, run there, and removed again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DebianPackageIT {
    private static Dockerfile dockerfile;
    private static CleanRoot root;

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() throws IOException {
        dockerfile = new Dockerfile();
        root = new CleanRoot("root");
        dockerfile.build(root);
    }

    @AfterAll
    static void removeRoot() {
        root.close();
    }

    private static String text(String script) {
        return root.run(script).succeeded().text();
    }

    @Test
    void theDemoRunsWhereThereIsNoJava() throws IOException {
        assertEquals("", text("find / -xdev -name 'java*' -perm -100 -type f ! -path '/usr/lib/wirejack/*'"));
        assertEquals("", text("command -v java || true"));

        String inRealTime = text("cd /tmp && wirejack demo --seconds 2");
        assertTrue(inRealTime.contains("measured 512 frames, reported 512 frames"), inRealTime);

        root.copy(Take.write(folder.resolve("take.wav")), "/tmp/take.wav");
        String ofFile = text("cd /tmp && wirejack demo --load thru --input take.wav");
        assertTrue(ofFile.matches("(?s).*samples +bit-exact, .*"), ofFile);
    }

    @Test
    void theArchiveOfClassesIsUsedWhereThePackagePutsIt() {
        String said = text("""
                cd /usr/lib/wirejack
                bin/java @app/java.options -Xshare:auto -XX:SharedArchiveFile=app/wirejack.jsa -Xlog:class+load \
                    -jar app/wirejack-cli.jar slave --help | grep -c 'org.wirejack.* source: shared objects file (top)'
                """);
        assertTrue(Integer.parseInt(said.strip()) > 100, said);
    }

    @Test
    void aManagerAndASlaveOfAContainerFindEachOther() {
        String said = text("""
                cd /tmp
                wirejack manager --server embedded --no-patches --no-mdns --interface lo >/dev/null &
                manager=$!
                timeout 20 %s --interface lo --no-mdns -n rack1 --load thru >slave.txt &
                slave=$!
                for i in $(seq 150); do grep -q 'found master' slave.txt && break; sleep 0.1; done
                kill $slave $manager
                wait $manager
                cat slave.txt
                """.formatted(dockerfile.run(dockerfile.usualArguments())));
        assertTrue(said.contains("found master"), said);
        assertTrue(said.contains("as 'rack1'"), said);
    }

    @Test
    void systemdFindsNothingWrongWithTheUnits() {
        for (String scope : new String[] {"--user", "--system"}) {
            String folder = "/usr/lib/systemd/" + scope.substring(2);
            String said = text("mkdir -p /run/user/0 && XDG_RUNTIME_DIR=/run/user/0 systemd-analyze verify " + scope
                    + " --man=no " + folder + "/wirejack-manager.service " + folder + "/wirejack-slave.service");
            assertEquals("", said);
        }
    }

    @Test
    void aUnitThatAUserInstallsIsRightToo() {
        String said = text("""
                useradd --create-home ann
                runuser -u ann -- env HOME=/home/ann wirejack service install slave --wait-for-card \
                    -- -n 'the "organ" 100%' --load thru
                mkdir -p /run/user/0
                XDG_RUNTIME_DIR=/run/user/0 systemd-analyze verify --user --man=no \
                    /home/ann/.config/systemd/user/wirejack-slave.service
                """);
        assertEquals("""
                wrote /home/ann/.config/systemd/user/wirejack-slave.service
                next:
                  systemctl --user daemon-reload
                  systemctl --user enable --now wirejack-slave
                """, said);
    }

    @Test
    void bashCompletes() {
        String said = text("""
                bash -c '. /usr/share/bash-completion/completions/wirejack
                COMP_WORDS=(wirejack slav); COMP_CWORD=1; _complete_wirejack; echo "${COMPREPLY[@]}"'
                """);
        assertTrue(said.contains("slave"), said);
    }

    @Test
    void theAudioGroupGetsItsRights() {
        String said = text("cat /etc/security/limits.d/wirejack.conf");
        assertTrue(said.contains("@audio - rtprio 95\n@audio - memlock unlimited\n"), said);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aPurgeLeavesNothing() {
        text("dpkg --purge wirejack");
        for (String path : new String[] {"/usr/lib/wirejack", "/usr/bin/wirejack", "/etc/wirejack"}) {
            assertFalse(root.has(path), path);
        }
        assertEquals(
                "", text("find / -xdev -name '*wirejack*' ! -path '/home/*' ! -path '/tmp/*' ! -path '/var/log/*'"));
    }
}
