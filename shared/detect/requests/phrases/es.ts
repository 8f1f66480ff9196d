import { asks, type Language, list } from '../language.ts';

const account = `cuenta, cuentas, cartera, billetera, wallet, buzón, correo, acceso, perfil, suscripción, tarjeta,
    banca en línea, banca online, usuario, membresía`;

export const spanish: Language = {
  code: 'es',
  desks: list(`almacenamiento, almacenamiento completo, seguimiento del paquete, seguimiento de paquete,
      notificación judicial, citación, servicio al cliente, servicio de atención al cliente, atención al cliente,
      atencion al cliente, soporte, soporte técnico, asistencia, departamento de seguridad, seguridad,
      centro de ayuda, facturación, departamento de facturación, cobranzas, servicio de entrega,
      servicio de paquetería, su paquete, tu paquete, su pedido, tu pedido, su envío, entrega de paquetes,
      actualización de entrega, administrador, administrador de correo, mesa de ayuda, departamento de fraude,
      departamento de reembolsos, equipo de soporte, notificación judicial`),
  companions:
    list(`seguimiento, almacenamiento, completo, nube, equipo, servicio, servicios, oficial, info, información,
      informacion, noticias, boletín, notificación, notificaciones, notificacion, aviso, avisos, alerta, alertas,
      mensaje, oferta, ofertas, regalo, regalos, premio, premios, de, del, la, el, los, las, en, y, para, por, su,
      tu, banco, tarjeta, cuenta, cliente, clientes, tienda, línea, online, urgente, importante, encuesta,
      felicidades, felicitaciones, sa, grupo, seguridad, españa, méxico, recompensa, recompensas, paquete,
      entrega, envío, atención`),
  salutations: list('estimado, estimada, estimados, hola, apreciado, apreciada, querido, querida, buenos días'),
  customers: list(`cliente, clientes, usuario, usuaria, usuarios, titular, miembro, suscriptor, socio, contribuyente`),
  customerNumbers: list('número de cliente, código de cliente, id de cliente, número de contrato'),
  calls: list('llame, llamar, llámenos, teléfono, contacte, comuníquese, atención al cliente'),
  possessives: list('su, sus, tu, tus'),
  belongings: list(
    `cuenta, tarjeta, paquete, pedido, envío, factura, suscripción, buzón, acceso, billetera, pago, puntos,
      reembolso, correo, premio, entrega, perfil`,
  ),
  closings: list(
    `atentamente, saludos, cordialmente, un saludo, gracias, saludos cordiales, el equipo, equipo de,
      todos los derechos reservados`,
  ),
  requests: [
    asks(
      'credentials',
      'contraseña, clave, claves, credenciales, nip, clave de acceso',
      `ingrese, ingresar, introducir, confirmar, actualizar, cambiar, caduca, caducado, expira, restablecer,
        vence, expirará, mantener`,
    ),
    asks(
      'verify',
      `verificar, verifique, verifica, confirmar, confirme, confirma, actualizar, actualice, actualiza, validar,
        valide, desbloquear, reactivar, activar, restaurar, regularizar`,
      account,
    ),
    asks(
      'verify',
      'verificar, verifique, confirmar, confirme, actualizar, actualice, validar',
      'datos, identidad, información, método de pago, información de pago',
      'su, sus, tu, tus',
    ),
    asks(
      'account-threat',
      account,
      `suspendida, suspendido, bloqueada, bloqueado, limitada, desactivada, cerrada, eliminada, restringida,
        suspensión, caducada, inactiva, suspender, bloqueo, cancelada, vencida`,
    ),
    asks(
      'account-threat',
      'almacenamiento, buzón, espacio, archivos, fotos, icloud',
      'lleno, casi lleno, completo, agotado, excedido, límite, eliminen, eliminarán, eliminados',
    ),
    asks(
      'account-threat',
      'demanda judicial, citación, embargo, orden judicial, acción legal, proceso judicial, multa pendiente',
    ),
    asks(
      'sign-in-alert',
      'inicio de sesión, actividad, acceso, intento, dispositivo, transacción',
      'inusual, sospechosa, sospechoso, desconocido, nuevo, no autorizado, no reconocido, irregular',
    ),
    asks(
      'payment-problem',
      'pago, cobro, factura, facturación, tarjeta, domiciliación',
      'rechazado, fallido, pendiente, vencida, no se pudo, problema, impagada, denegado, inválido',
    ),
    asks(
      'card',
      'tarjeta de crédito, tarjeta de débito, número de tarjeta, cvv',
      'ingrese, introducir, confirmar, actualizar, proporcionar',
    ),
    asks(
      'bank',
      'cuenta bancaria, datos bancarios, clabe, iban',
      'enviar, proporcionar, confirmar, actualizar, indicar',
    ),
    asks(
      'identity-papers',
      'dni, pasaporte, documento de identidad, cédula, licencia de conducir',
      'copia, foto, enviar, subir, adjuntar',
    ),
    asks(
      'one-time-code',
      'código de verificación, código de seguridad, código sms',
      'enviar, comparta, compartir, responder, facilite',
    ),
    asks(
      'crypto',
      'billetera, wallet, tokens, criptomonedas, bitcoin, nft',
      'conectar, reclamar, recibir, activar, verificar, migrar',
    ),
    asks(
      'parcel',
      'paquete, envío, entrega, pedido',
      `pendiente, no se pudo, retenido, dirección, tasa, tarifa, gastos, aduana, devuelto, reprogramar, fallida,
        en espera, incorrecta, suspendido, no entregado, actualización, confirma, confirme, datos de entrega,
        intento fallido, tercer intento`,
      'su, tu, pago, confirmar, paquete, entrega, euros, envío',
    ),
    asks('parcel', 'intento, intentos', 'fallido, fallidos, tercer, segundo, entrega'),
    asks(
      'fine',
      'multa, impuesto, impuestos, sanción, peaje, hacienda, infracción',
      'pagar, pago, pendiente, devolución, embargo, vencimiento',
    ),
    asks(
      'refund',
      'reembolso, devolución, indemnización, puntos, compensación, subsidio, bono',
      'recibir, solicitar, reclamar, disponible, confirmar, pendiente, caducan, aprobado, canjear',
    ),
    asks(
      'prize',
      'ganador, ganado, ganar, gana, seleccionado, felicidades, felicitaciones, sorteo, oportunidad, enhorabuena',
      'premio, regalo, gratis, tarjeta regalo, iphone, encuesta, recibir, bono, vale, oferta, participar, recompensa',
    ),
    asks(
      'prize',
      'reclamar, reclame, reclama, recibir, obtener, canjear, recoger',
      'premio, regalo, recompensa, tarjeta regalo, vale, bono',
    ),
    asks('prize', 'encuesta, preguntas, cuestionario', 'premio, regalo, recompensa, gratis, recibir, experiencia'),
    asks(
      'call',
      'llame, llamar, llámenos, comuníquese, contacte',
      'cancelar, número, inmediatamente, reembolso, teléfono, atención, al',
    ),
    asks(
      'reply',
      'responda, responder, respuesta, conteste',
      'a este correo, este mensaje, urgente, inmediata, por correo, a la brevedad',
    ),
    asks(
      'attachment',
      'adjunto, adjunta, archivo adjunto, documento adjunto',
      'abrir, ver, revisar, factura, descargar, encontrará, consulte, documento, pdf',
    ),
    asks('archive-password', 'contraseña, clave', 'adjunto, archivo, pdf, documento, abrir'),
    asks('deadline', 'en, dentro de, plazo', '24 horas, 48 horas, 72 horas, 24h, 48h, 3 días'),
    asks(
      'deadline',
      `inmediatamente, urgente, último aviso, último recordatorio, última oportunidad, hoy mismo, caduca hoy,
        lo antes posible, acción requerida, de inmediato`,
    ),
  ],
};
