import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the app-image, and on Debian and its kin the .deb, in target/package, of what "mvn package" left in target/app and
 * target/javafx. Arguments: the project's folder and its version. Called by the Maven profile "package".
 */
final class Package {
    /** Where Debian's ca-certificates keeps Mozilla's authorities, without any that this machine alone trusts. */
    private static final Path MOZILLA = Path.of("/usr/share/ca-certificates/mozilla");

    private final Path project;
    private final String version;
    private final Path output;

    private Package(Path project, String version) {
        this.project = project;
        this.version = version;
        this.output = project.resolve("target").resolve("package");
    }

    public static void main(String[] arguments) throws Exception {
        new Package(Path.of(arguments[0]), arguments[1]).make();
    }

    private void make() throws Exception {
        delete(output);
        Files.createDirectories(output);
        Path jmods = javafxAsJmods();
        Path runtime = runtime(jmods);
        if (linux()) {
            trustMozillaOnly(runtime);
        }
        Path image = appImage(runtime, input());
        say("app-image", image);
        if (linux() && onPath("dpkg-deb") && onPath("fakeroot")) {
            say("package", deb(image));
        }
    }

    /** JavaFX's jars as jmods, its native libraries apart: so they are in the run-time image and never unpacked. */
    private Path javafxAsJmods() throws IOException {
        Path jmods = Files.createDirectories(output.resolve("jmods"));
        for (Path jar : files(project.resolve("target").resolve("javafx"))) {
            try (JarFile file = new JarFile(jar.toFile())) {
                if (file.getEntry("module-info.class") == null) {
                    continue; // the empty jar that only names the one for this system
                }
            }
            String module = jar.getFileName().toString().replaceAll("-[0-9].*", "");
            Path classes = Files.createDirectories(output.resolve("unpacked").resolve(module).resolve("classes"));
            Path natives = Files.createDirectories(classes.resolveSibling("natives"));
            unpack(jar, classes, natives);
            tool("jmod", "create", "--class-path", classes.toString(), "--libs", natives.toString(),
                    jmods.resolve(module + ".jmod").toString());
        }
        return jmods;
    }

    private static void unpack(Path jar, Path classes, Path natives) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> entries = Files.walk(zip.getPath("/"))) {
            for (Path entry : (Iterable<Path>) entries.filter(Files::isRegularFile)::iterator) {
                String name = entry.toString().substring(1);
                if (name.startsWith("META-INF/")) {
                    continue;
                }
                Path target = (name.matches("[^/]+\\.(so|dll|dylib)") ? natives : classes).resolve(name);
                Files.createDirectories(target.getParent());
                Files.copy(entry, target);
            }
        }
    }

    private Path runtime(Path jmods) throws IOException {
        Path runtime = output.resolve("runtime");
        List<String> arguments = arguments("runtime.args");
        Collections.addAll(arguments, "--module-path", jmods.toString(), "--output", runtime.toString());
        tool("jlink", arguments.toArray(String[]::new));
        // The second archive is for heaps above 32 GB.
        Files.deleteIfExists(runtime.resolve("lib").resolve("server").resolve("classes_nocoops.jsa"));
        return runtime;
    }

    /** Replaces the trust store, which jlink took from the JDK of this machine and with it whom this machine trusts. */
    private static void trustMozillaOnly(Path runtime) throws IOException, GeneralSecurityException {
        if (!Files.isDirectory(MOZILLA)) {
            throw new IOException(MOZILLA + " is missing: install the package ca-certificates");
        }
        // JKS, as its certificates can be read without a password.
        KeyStore trusted = KeyStore.getInstance("JKS");
        trusted.load(null, null);
        CertificateFactory x509 = CertificateFactory.getInstance("X.509");
        for (Path file : files(MOZILLA)) {
            try (InputStream in = Files.newInputStream(file)) {
                trusted.setCertificateEntry(alias(file), x509.generateCertificate(in));
            }
        }
        Path store = runtime.resolve("lib").resolve("security").resolve("cacerts");
        Files.deleteIfExists(store);
        try (var out = Files.newOutputStream(store)) {
            trusted.store(out, "changeit".toCharArray());
        }
        checkTrust(store);
    }

    private static void checkTrust(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("JKS");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, null);
        }
        Set<String> trusted = new TreeSet<>(Collections.list(store.aliases()));
        Set<String> mozilla = files(MOZILLA).stream().map(Package::alias).collect(Collectors.toCollection(TreeSet::new));
        if (!trusted.equals(mozilla) || trusted.size() < 50) {
            throw new IOException(file + " holds " + trusted.size() + " authorities, Mozilla's are " + mozilla.size());
        }
        System.out.println("trust store: " + trusted.size() + " authorities, all of Mozilla's list");
    }

    private static String alias(Path certificate) {
        return certificate.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    /** The jars but JavaFX's, which is in the run-time image. */
    private Path input() throws IOException {
        Path app = project.resolve("target").resolve("app");
        Path lib = Files.createDirectories(output.resolve("input").resolve("lib"));
        for (Path jar : files(app.resolve("lib"))) {
            String name = jar.getFileName().toString();
            if (name.startsWith("hsqldb-")) {
                unseal(jar, lib.resolve(name));
            } else if (!name.startsWith("javafx-") && !name.startsWith("jfx-incubator-")) {
                Files.copy(jar, lib.resolve(name));
            }
        }
        Files.copy(app.resolve("hookbench.jar"), lib.resolveSibling("hookbench.jar"));
        for (String extra : List.of("LICENSE", "packaging/CHANGELOG.md", "packaging/linux/hookbench.desktop")) {
            Files.copy(project.resolve(extra), lib.resolveSibling(Path.of(extra).getFileName().toString()));
        }
        return lib.getParent();
    }

    /** A sealed jar in an image that was moved after its AOT cache was trained keeps the program from starting. */
    private static void unseal(Path jar, Path target) throws IOException {
        try (JarFile in = new JarFile(jar.toFile())) {
            Manifest manifest = in.getManifest();
            manifest.getMainAttributes().remove(java.util.jar.Attributes.Name.SEALED);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                for (var entry : Collections.list(in.entries())) {
                    if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                        in.getInputStream(entry).transferTo(out);
                        out.closeEntry();
                    }
                }
            }
        }
    }

    private Path appImage(Path runtime, Path input) throws IOException {
        List<String> arguments = arguments("common.args");
        if (linux()) {
            arguments.addAll(arguments("linux.args"));
        }
        Collections.addAll(arguments, "--type", "app-image", "--runtime-image", runtime.toString(), "--input",
                input.toString(), "--dest", output.toString());
        tool("jpackage", arguments.toArray(String[]::new));
        return output.resolve("Hookbench");
    }

    private Path deb(Path image) throws IOException {
        List<String> arguments = arguments("deb.args");
        Collections.addAll(arguments, "--app-image", image.toString(), "--dest", output.toString());
        tool("jpackage", arguments.toArray(String[]::new));
        return files(output).stream()
                .filter(file -> file.toString().endsWith(".deb"))
                .findFirst()
                .orElseThrow(() -> new IOException("jpackage left no .deb in " + output));
    }

    /** The arguments in a file of packaging/jpackage, one a line; lines that start with # are remarks. */
    private List<String> arguments(String file) throws IOException {
        return Files.readAllLines(project.resolve("packaging").resolve("jpackage").resolve(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replace("${version}", version).replace("${project}", project.toString()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void tool(String name, String... arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("this JDK has no " + name));
        int code = tool.run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IOException(name + " ended with " + code);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                file.toFile().setWritable(true);
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException e) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void say(String what, Path result) throws IOException {
        try (Stream<Path> files = Files.walk(result)) {
            long bytes = files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
            System.out.println(what + ": " + result + " (" + bytes / 1_000_000 + " MB)");
        }
    }

    private static boolean linux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
