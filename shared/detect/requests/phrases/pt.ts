import { asks, type Language, list } from '../language.ts';

const account =
  'conta, contas, carteira, wallet, acesso, cadastro, cartão, cartao, assinatura, perfil, caixa postal, chave, internet banking, app, aplicativo, cnh, cpf';

export const portuguese: Language = {
  code: 'pt',
  desks:
    list(`intimação, intimacao, tribunal, fórum, forum criminal, audiência, processo, bloqueio, cobrança, pedidos taxados, objeto retido, livelo, pontos, atendimento, autoatendimento, auto atendimento, atendimento ao cliente, serviço de atendimento, central de atendimento, central, sac, suporte, suporte técnico, assistência, segurança, departamento de segurança, central de segurança, cobrança, financeiro,
    setor financeiro, departamento financeiro, faturamento, fatura, entrega, encomenda, sua encomenda, seu pedido, rastreamento, alfândega, alfandega, fiscalização, ouvidoria, administrador, notificação, notificacao, notificação extrajudicial, notificacao extrajudicial,
    notificação judicial, notificacao judicial, comunicado, informa, bloqueio por fraude, apoio ao cliente, serviço de cliente, receita federal, recompensa, recompensas, resgate, liberação, liberacao`),
  companions:
    list(`equipe, equipa, time, serviço, serviços, oficial, info, informação, informacao, informações, informe, informa, notícias, notificação, notificações, notificacao, aviso, avisos, alerta, alertas, mensagem, oferta, ofertas, promoção, brinde, prêmio, premio, bônus, bonus, de, do, da, dos, das, o, a, em, e, para, por, sua, seu,
    banco, cartão, cartao, cartões, cartoes, conta, cliente, clientes, loja, online, urgente, importante, pesquisa, parabéns, parabens, s, sa, grupo, segurança, brasil, pontos, fatura, digital, saldo, disponível, disponivel, valores, valore, receber, bloqueada, bloqueado, bloqueio, liberação, cod, codigo, protocolo, comunicado, recompensa, recompensas, anexo, resgate, livelo, envio`),
  salutations: list('prezado, prezada, caro, cara, olá, ola, oi, prezados, senhor, senhora, estimado'),
  customers: list(
    'cliente, clientes, usuário, usuario, usuária, titular, assinante, correntista, contribuinte, consumidor, segurado',
  ),
  customerNumbers: list(
    'código do cliente, codigo do cliente, número do cliente, código de cliente, número de protocolo, protocolo',
  ),
  calls: list('ligue, ligar, telefone, central, contate, 0800, atendimento, contato'),
  possessives: list('sua, seu, suas, seus'),
  belongings: list(
    'conta, cartão, encomenda, pedido, fatura, assinatura, acesso, carteira, pagamento, pontos, saldo, objeto, remessa, cadastro, reembolso, compra, cnh, boleto, prêmio, entrega, pacote',
  ),
  closings: list(
    'atenciosamente, cordialmente, obrigado, obrigada, saudações, abraços, grato, equipe, att, todos os direitos reservados',
  ),
  requests: [
    asks(
      'credentials',
      'senha, senhas, credenciais',
      'digite, informe, confirme, confirmar, atualize, atualizar, altere, alterar, expira, expirou, redefinir, trocar, alter',
    ),
    asks(
      'verify',
      'verificar, verifique, confirmar, confirme, atualizar, atualize, validar, valide, desbloquear, reativar, ativar, regularizar, regularize, liberar, libere, recadastrar',
      account,
    ),
    asks(
      'verify',
      'verificar, confirmar, confirme, atualizar, atualize, validar, regularizar',
      'dados, identidade, informações, informacoes, forma de pagamento, pendência, pendências, cadastro',
      'seu, sua, seus, suas, abaixo',
    ),
    asks(
      'account-threat',
      account,
      'suspensa, suspenso, bloqueada, bloqueado, bloqueamos, limitada, desativada, cancelada, cancelado, encerrada, suspensão, suspensao, bloqueio, expirada, irregular, restrita, inativa, negativado',
    ),
    asks(
      'account-threat',
      'valor, acesso, compra, transferência, transação',
      'bloqueado, bloqueamos, suspender, suspeita, retido, bloqueada',
      'segurança, fraude, conta, suspeito, acesso',
    ),
    asks(
      'account-threat',
      'processo judicial, intimação, intimacao, citação, mandado, protesto, penhora, notificação judicial, notificacao judicial, notificação extrajudicial, dívida ativa, divida ativa, serasa, carta de demanda, lista negra',
    ),
    asks(
      'sign-in-alert',
      'acesso, dispositivo, login, atividade, transação, movimentação, compra',
      'suspeito, suspeita, incomum, desconhecido, novo, não reconhecido, não reconhece, não reconheço, não autorizado, nao reconhece, em análise, recon',
    ),
    asks(
      'payment-problem',
      'pagamento, fatura, boleto, cobrança, débito, mensalidade, cartão',
      'recusado, pendente, vencida, vencido, em atraso, não autorizado, problema, falhou, em aberto, atrasada, vencimento',
    ),
    asks(
      'card',
      'cartão de crédito, número do cartão, cvv, dados do cartão',
      'digite, informe, confirme, atualize, informar',
    ),
    asks(
      'bank',
      'dados bancários, conta bancária, chave pix, conta corrente',
      'informe, envie, confirme, atualize, cadastre',
    ),
    asks(
      'identity-papers',
      'rg, passaporte, documento, documentos, cnh',
      'cópia, copia, foto, enviar, envie, selfie, necessários',
    ),
    asks(
      'one-time-code',
      'código de verificação, código de segurança, token, código sms',
      'envie, informe, responda, compartilhe, digite',
    ),
    asks(
      'crypto',
      'carteira, wallet, tokens, criptomoedas, bitcoin, nft',
      'conectar, resgatar, receber, ativar, verificar, migrar',
    ),
    asks(
      'parcel',
      'encomenda, objeto, remessa, entrega, pacote, pedido, envio, produto, mercadoria',
      'retido, retida, taxa, taxada, tributada, pendente, aguardando, fiscalização, alfândega, alfandega, devolvido, não entregue, endereço, pagamento, liberação, liberacao, libere, suspensa, tributação, imposto, frete, parado',
      'pagamento, pagar, regularizar, seu, sua, correios, liberação, liberar, libere, documentos, taxa, confirme, urgente',
    ),
    asks(
      'fine',
      'multa, infração, infracao, imposto, ipva, darf, cnh, tributo, cpf',
      'pagar, pagamento, vencida, regularize, regularizar, suspensão, suspensao, débito, pendente, desconto, suspenso',
    ),
    asks(
      'refund',
      'pontos, milhas, saldo, valores, restituição, reembolso, indenização, cashback, fgts, dinheiro esquecido, valore',
      'resgatar, resgate, receber, disponível, disponivel, disponiveis, expirar, expiram, expirando, a receber, troque, trocar, transferir, transfira, sacar, liberado',
    ),
    asks(
      'prize',
      'ganhou, ganhar, ganhador, sorteado, selecionado, parabéns, parabens, sorteio, premiado, contemplado',
      'prêmio, premio, brinde, grátis, gratis, bônus, bonus, presente, pesquisa, iphone, vale, resgatar, recompensa, oferta, receber, rodadas, você, voce',
    ),
    asks(
      'prize',
      'resgatar, resgate, receber, ativar, retirar, reivindicar',
      'prêmio, premio, bônus, bonus, brinde, presente, recompensa, vale',
    ),
    asks('prize', 'pesquisa, questionário, perguntas', 'prêmio, recompensa, brinde, grátis, receber, experiência'),
    asks(
      'order',
      'compra, pedido, transação',
      'aprovada, aprovado, pré-aprovada, em análise, confirmada, no valor',
      'reconheça, reconhece, cancelar, ligue, contato, confirmar',
    ),
    asks(
      'call',
      'ligue, ligar, telefone, entre em contato, contate',
      'para, central, cancelar, segurança, imediatamente, número, 0800, atendimento, área',
    ),
    asks(
      'reply',
      'responda, responder, retorne',
      'este e-mail, este email, esta mensagem, com, urgente, o quanto antes',
    ),
    asks(
      'attachment',
      'anexo, anexado, em anexo, arquivo, anexada',
      'abrir, abra, veja, visualizar, fatura, documento, pdf, orientações, orientacoes, informações, informacoes, segue, baixar, baixe, notificação, notificacao',
    ),
    asks('archive-password', 'senha, senha de acesso', 'anexo, arquivo, pdf, documento, abrir, 123, protocolo'),
    asks(
      'deadline',
      'em, dentro de, prazo, até, ate',
      '24 horas, 48 horas, 72 horas, 24h, 48h, 48horas, 24horas, hoje',
    ),
    asks(
      'deadline',
      'imediatamente, urgente, último aviso, ultimo aviso, última chance, expira hoje, termina hoje, o quanto antes, ação imediata, acao imediata, evite bloqueio, agora mesmo, seja rápido, acesse agora, evite',
    ),
  ],
};
