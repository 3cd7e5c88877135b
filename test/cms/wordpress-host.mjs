/** A real WordPress from a Debian suite's packages, with its three roles, as long as a test. */
import { copyFile, cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unpack } from "./debian.mjs";
import { startDatabase, startPhp } from "./php-host.mjs";

const OWN = fileURLToPath(new URL("wordpress/", import.meta.url));

/* What each suite's WordPress takes from other packages, and a block theme. */
const COMMON = ["wordpress", "wordpress-l10n", "libjs-cropper", "libjs-underscore", "php-getid3"];
const PACKAGES = {
  bookworm: [...COMMON, "wordpress-theme-twentytwentythree"],
  trixie: [...COMMON, "libjs-lodash", "wordpress-theme-twentytwentyfive"],
  sid: [...COMMON, "libjs-lodash", "libjs-jquery-ui", "libphp-phpmailer", "wordpress-theme-twentytwentyfive"],
};

export const SUITES = Object.keys(PACKAGES);

/** Installs and starts it, in a temporary folder that `stop` takes away. */
export const startWordPress = async (suite, widgetsUrl) => {
  const folder = await mkdtemp(join(tmpdir(), "wordpress-"));
  const started = [];
  const stop = async () => {
    for (const server of started.reverse()) await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await unpack(suite, PACKAGES[suite], folder);
    const root = join(folder, "usr/share/wordpress");
    const content = join(root, "wp-content");
    /* Debian keeps what changes elsewhere, and links to it. */
    await cp(join(folder, "var/lib/wordpress/wp-content/languages"), join(content, "languages"), {
      recursive: true,
    });
    await mkdir(join(content, "mu-plugins"));
    await copyFile(join(OWN, "wp-config.php"), join(root, "wp-config.php"));
    await copyFile(join(OWN, "test-only.php"), join(content, "mu-plugins/test-only.php"));
    const database = await startDatabase(folder, "wordpress");
    started.push(database);
    const php = await startPhp(root, {
      router: fileURLToPath(new URL("router.php", import.meta.url)),
      env: { DB_NAME: database.name, DB_SOCKET: database.socket, WIDGETS_URL: widgetsUrl },
      log: join(folder, "php.log"),
    });
    started.push(php);
    const version = await php.run(join(OWN, "install.php"));
    await php.ready();
    return {
      url: php.url,
      version,
      themes: (await readdir(join(content, "themes"))).filter((name) => name.startsWith("twenty")),
      /** Adds a file of code that runs on each page. */
      addPlugin: (name, code) => writeFile(join(content, "mu-plugins", name), code),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};
